#include "deletereportdialog.h"

#include "deletereporttext.h"
#include "dialogsize.h"
#include "errortext.h"
#include "filebuttons.h"
#include "icons.h"
#include "keylist.h"
#include "statuslabel.h"
#include "tones.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostErrors = 3; //!< shown in full; all of them are in what Copy copies

QLabel *iconLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setPixmap(themedIcon(name).pixmap(QSize(16, 16), label->devicePixelRatioF()));
    return label;
}

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel *errorLabel(const QString &text)
{
    auto *label = new StatusLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(DeleteReportDialog::tr("Error message"));
    label->setStatus(text);
    return label;
}

} // namespace

DeleteReportDialog::DeleteReportDialog(const DeleteReport &report, QWidget *parent)
    : QDialog(parent)
    , m_report(report)
{
    setWindowTitle(DeleteReportText::title(report));
    setModal(true);
    setMinimumWidth(480);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(makeHeadingLabel(DeleteReportText::title(report)));
    addProblem(layout);
    addSummary(layout);
    addErrors(layout);
    addBackup(layout);
    addKeys(layout);
    addButtons(layout);
    sizeToContent(this);
}

void DeleteReportDialog::addProblem(QVBoxLayout *layout)
{
    const QString problem = m_report.backupError ? QString() : DeleteReportText::problem(m_report);
    if (!problem.isEmpty())
        layout->addWidget(errorLabel(problem));
}

void DeleteReportDialog::addSummary(QVBoxLayout *layout)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(3, 1);
    for (const DeleteReportText::Group &group : DeleteReportText::groups(m_report)) {
        const int row = grid->rowCount();
        auto *count = plainLabel(QLocale().toString(group.keys.size()));
        count->setAccessibleName(tr("%1: %2").arg(group.name, count->text()));
        grid->addWidget(iconLabel(group.iconName), row, 0);
        grid->addWidget(plainLabel(group.name), row, 1);
        grid->addWidget(count, row, 2, Qt::AlignRight);
        grid->addWidget(new QuietLabel(group.meaning), row, 3);
    }
    layout->addLayout(grid);
}

void DeleteReportDialog::addErrors(QVBoxLayout *layout)
{
    const QList<ApiError> errors = DeleteReportText::errors(m_report);
    const qsizetype shown = std::min<qsizetype>(errors.size(), mostErrors);
    for (const ApiError &error : errors.first(shown)) {
        const ErrorText text = errorText(error);
        QString what = text.why.isEmpty() ? text.title : text.why;
        if (!text.advice.isEmpty())
            what = tr("%1 %2").arg(what, text.advice);
        auto *details = new QuietLabel(error.details());
        details->setWordWrap(true);
        details->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(errorLabel(what));
        layout->addWidget(details);
    }
    if (errors.size() > shown)
        layout->addWidget(
            new QuietLabel(tr("%Ln more error(s); Copy has all of them.", nullptr, int(errors.size() - shown))));
}

void DeleteReportDialog::addBackup(QVBoxLayout *layout)
{
    if (m_report.backupFile.isEmpty())
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(iconLabel(u"restore"_s));
    row->addWidget(plainLabel(tr("%Ln vector(s) backed up", nullptr, int(m_report.backedUp))), 1);
    if (DeleteReportText::mayHaveDeleted(m_report)) {
        auto *undo = new QPushButton(themedIcon(u"undo"_s), tr("Undo…"));
        undo->setAccessibleName(undo->text());
        undo->setAutoDefault(false);
        connect(undo, &QPushButton::clicked, this, [this] {
            accept();
            Q_EMIT restoreRequested(m_report.backupFile);
        });
        row->addWidget(undo);
    }
    row->addWidget(new FileButtons(m_report.backupFile));
    layout->addLayout(row);
}

void DeleteReportDialog::addKeys(QVBoxLayout *layout)
{
    const QList<DeleteReportText::Group> groups = DeleteReportText::groups(m_report);
    if (groups.isEmpty())
        return;
    auto *choice = new QComboBox;
    choice->setAccessibleName(tr("Keys shown"));
    for (const DeleteReportText::Group &group : groups)
        choice->addItem(themedIcon(group.iconName),
                        tr("%1: %2").arg(group.name, QLocale().toString(group.keys.size())));
    auto *list = new KeyList;
    list->setAccessibleName(tr("Keys"));
    list->setKeys(groups.first().keys);
    connect(choice, &QComboBox::currentIndexChanged, list,
            [list, groups](int index) { list->setKeys(groups.at(index).keys); });
    layout->addWidget(choice);
    layout->addWidget(list, 1);
}

void DeleteReportDialog::addButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox;
    auto *copy = buttons->addButton(tr("Copy Report"), QDialogButtonBox::ActionRole);
    copy->setAccessibleName(tr("Copy Report"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(DeleteReportText::full(m_report)); });
    if (DeleteReportText::isSomethingLeft(m_report)) {
        auto *again = buttons->addButton(tr("Try Again…"), QDialogButtonBox::ActionRole);
        again->setAccessibleName(tr("Try Again…"));
        again->setAutoDefault(false);
        connect(again, &QPushButton::clicked, this, [this] {
            Q_EMIT tryAgainRequested(DeleteReportText::remaining(m_report));
            accept();
        });
    }
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAccessibleName(tr("Close"));
    connect(close, &QPushButton::clicked, this, &DeleteReportDialog::reject);
    layout->addWidget(buttons);
    close->setDefault(true);
    close->setFocus();
}

} // namespace vb
