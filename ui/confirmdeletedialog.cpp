#include "confirmdeletedialog.h"

#include "dialogsize.h"
#include "icons.h"
#include "keylist.h"
#include "tones.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ConfirmDeleteDialog::ConfirmDeleteDialog(const DeleteQuestion &question, QWidget *count, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_consequence(plainLabel({}))
{
    setWindowTitle(question.title);
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(makeHeading());
    layout->addWidget(makeFacts(count));
    if (!question.keys.isEmpty())
        layout->addWidget(makeKeys(), 1);
    if (!question.sampleTitle.isEmpty())
        layout->addWidget(makeSample());
    layout->addWidget(m_consequence);
    if (!question.backupPlace.isEmpty())
        layout->addWidget(makeBackup());
    if (!question.typedText.isEmpty())
        layout->addWidget(makeTypedBox());
    if (question.keys.isEmpty())
        layout->addStretch(1);
    layout->addWidget(makeButtons());
    colourDeleteButton();
    showConsequence();
    // Without an explicit default Qt makes one of the buttons it, even a destructive one; it must be set
    // after the button is in the dialog.
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    setMinimumWidth(560); // on a small screen the text must not stand too tall
    sizeToContent(this);
}

QWidget *ConfirmDeleteDialog::makeHeading()
{
    auto *heading = new QWidget;
    auto *layout = new QHBoxLayout(heading);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    auto *icon = new QLabel;
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize);
    icon->setPixmap(themedIcon(u"warning"_s).pixmap(QSize(size, size), devicePixelRatioF()));
    layout->addWidget(icon, 0, Qt::AlignTop);
    layout->addWidget(makeHeadingLabel(m_question.title), 1, Qt::AlignVCenter);
    return heading;
}

QWidget *ConfirmDeleteDialog::makeFacts(QWidget *count)
{
    auto *facts = new QWidget;
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < int(m_question.facts.size()); ++row) {
        const auto &[name, value] = m_question.facts.at(row);
        auto *valueLabel = plainLabel(value);
        valueLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
        valueLabel->setAccessibleName(tr("%1: %2").arg(name, value));
        grid->addWidget(new QuietLabel(name), row, 0, Qt::AlignTop);
        grid->addWidget(valueLabel, row, 1);
    }
    if (count) {
        grid->addWidget(new QuietLabel(tr("Vectors")), grid->rowCount(), 0, Qt::AlignTop);
        grid->addWidget(count, grid->rowCount() - 1, 1);
    }
    return facts;
}

QWidget *ConfirmDeleteDialog::makeKeys()
{
    auto *list = new KeyList;
    list->setKeys(m_question.keys);
    list->setAccessibleName(tr("Keys to delete"));
    return list;
}

QWidget *ConfirmDeleteDialog::makeSample()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    auto *text = plainLabel(m_question.sampleText);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(tr("%1: %2").arg(m_question.sampleTitle, m_question.sampleText));
    layout->addWidget(new QuietLabel(m_question.sampleTitle));
    layout->addWidget(text);
    return box;
}

QWidget *ConfirmDeleteDialog::makeBackup()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    m_backup = new QCheckBox(tr("Back up the vectors before deleting them"));
    m_backup->setAccessibleName(m_backup->text());
    m_backup->setChecked(true);
    auto *place
        = new QuietLabel(tr("Into %1. Nothing is deleted unless the backup is complete.").arg(m_question.backupPlace));
    place->setWordWrap(true);
    place->setIndent(style()->pixelMetric(QStyle::PM_IndicatorWidth)
                     + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing));
    layout->addWidget(m_backup);
    layout->addWidget(place);
    connect(m_backup, &QCheckBox::toggled, place, &QWidget::setEnabled);
    connect(m_backup, &QCheckBox::toggled, this, &ConfirmDeleteDialog::showConsequence);
    return box;
}

bool ConfirmDeleteDialog::wantsBackup() const
{
    return m_backup && m_backup->isChecked();
}

void ConfirmDeleteDialog::showConsequence()
{
    const QString &undo = wantsBackup() ? m_question.restorable : m_question.irreversible;
    //: two sentences: what goes; whether it can be undone
    m_consequence->setText(tr("%1 %2").arg(m_question.sentence, undo));
}

QWidget *ConfirmDeleteDialog::makeTypedBox()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    m_typed = new QLineEdit;
    m_typed->setAccessibleName(tr("Type the name to confirm"));
    m_typed->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *prompt = plainLabel(m_question.typedPrompt);
    prompt->setBuddy(m_typed);
    layout->addWidget(prompt);
    layout->addWidget(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, [this] { m_delete->setEnabled(isTyped()); });
    return box;
}

QWidget *ConfirmDeleteDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_cancel->setAccessibleName(tr("Cancel"));
    // An ampersand in a name is not a mnemonic.
    m_delete = buttons->addButton(QString(m_question.button).replace(u'&', u"&&"_s), QDialogButtonBox::DestructiveRole);
    m_delete->setAccessibleName(m_question.button);
    m_delete->setAutoDefault(false);
    m_delete->setEnabled(isTyped());
    connect(m_delete, &QPushButton::clicked, this, &ConfirmDeleteDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &ConfirmDeleteDialog::reject);
    return buttons;
}

bool ConfirmDeleteDialog::isTyped() const
{
    return m_question.typedText.isEmpty() || (m_typed && m_typed->text() == m_question.typedText);
}

void ConfirmDeleteDialog::accept()
{
    if (isVisible() && isTyped()) // once: a second press may be on its way
        QDialog::accept();
}

void ConfirmDeleteDialog::colourDeleteButton()
{
    QPalette palette = this->palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::Button, QColor(0x96, 0x1b, 0x15));
        palette.setColor(group, QPalette::ButtonText, Qt::white);
    }
    m_delete->setPalette(palette);
}

void ConfirmDeleteDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_delete)
        colourDeleteButton();
}

} // namespace vb
