#include "deletereportdialog.h"

#include "deletereporttext.h"
#include "dialogsize.h"
#include "errortext.h"
#include "icons.h"
#include "keylist.h"
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

QLabel *selectableLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QList<QByteArray> keysOf(const QList<DeleteReport::Failure> &failures)
{
    QList<QByteArray> keys;
    for (const DeleteReport::Failure &failure : failures)
        keys += failure.keys;
    return keys;
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
    layout->setSpacing(16);
    layout->addWidget(makeHeadingLabel(DeleteReportText::title(report)));
    addSummary(layout);
    addFailures(layout);
    addKeys(layout);
    addButtons(layout);
    sizeToContent(this);
}

QList<DeleteReportDialog::Group> DeleteReportDialog::groups() const
{
    QList<Group> groups;
    const auto add = [&groups](const QString &iconName, const QString &text, const QList<QByteArray> &keys) {
        if (!keys.isEmpty())
            groups.append({iconName, text, keys});
    };
    add(u"error"_s, tr("Still there"), keysOf(m_report.stillThere));
    add(u"error"_s, tr("Unknown"), keysOf(m_report.unknown));
    add(u"stop"_s, tr("Not tried"), m_report.notTried);
    add(u"check"_s, tr("Was not there"), m_report.wasNotThere);
    add(u"check"_s, tr("Deleted"), m_report.deleted);
    return groups;
}

void DeleteReportDialog::addSummary(QVBoxLayout *layout)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(3, 1);
    for (const Group &group : groups()) {
        const int row = grid->rowCount();
        auto *count = new QLabel(QLocale().toString(group.keys.size()));
        count->setAccessibleName(tr("%1: %2").arg(group.text, count->text()));
        grid->addWidget(iconLabel(group.iconName), row, 0);
        grid->addWidget(new QLabel(group.text), row, 1);
        grid->addWidget(count, row, 2, Qt::AlignRight);
    }
    layout->addLayout(grid);
}

void DeleteReportDialog::addFailures(QVBoxLayout *layout)
{
    if (!m_report.problem.isEmpty())
        layout->addWidget(selectableLabel(m_report.problem));
    if (m_report.backupError)
        layout->addWidget(selectableLabel(tr("The backup failed, and nothing was deleted.")));
    QList<ApiError> errors;
    if (m_report.backupError)
        errors.append(*m_report.backupError);
    for (const DeleteReport::Failure &failure : m_report.stillThere)
        errors.append(failure.error);
    for (const DeleteReport::Failure &failure : m_report.unknown)
        errors.append(failure.error);
    const qsizetype shown = std::min<qsizetype>(errors.size(), mostErrors);
    for (qsizetype i = 0; i < shown; ++i)
        addError(layout, errors.at(i));
    if (!m_report.unknown.isEmpty() && m_report.request.what == DeleteRequest::What::Vectors)
        layout->addWidget(selectableLabel(DeleteReportText::uncertainNote()));
    if (errors.size() > shown)
        layout->addWidget(
            new QuietLabel(tr("%Ln more error(s); Copy has all of them.", nullptr, int(errors.size() - shown))));
}

void DeleteReportDialog::addError(QVBoxLayout *layout, const ApiError &error)
{
    const ErrorText text = errorText(error);
    QString what = text.why.isEmpty() ? text.title : text.why;
    if (!text.advice.isEmpty())
        what = tr("%1 %2").arg(what, text.advice);
    auto *label = selectableLabel(what);
    label->setAccessibleName(tr("Error message"));
    auto *details = new QuietLabel(error.details());
    details->setWordWrap(true);
    details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(label);
    layout->addWidget(details);
}

void DeleteReportDialog::addKeys(QVBoxLayout *layout)
{
    const QList<Group> groups = this->groups();
    if (groups.isEmpty())
        return;
    auto *choice = new QComboBox;
    choice->setAccessibleName(tr("Keys shown"));
    for (const Group &group : groups)
        choice->addItem(themedIcon(group.iconName),
                        tr("%1: %2").arg(group.text, QLocale().toString(group.keys.size())));
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
    if (!m_report.isComplete()) {
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
