#include "preferencesdialog.h"

#include "dialogsize.h"
#include "settings.h"
#include "tones.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace vb {

namespace {

constexpr qint64 mebibyte = qint64(1) << 20;
constexpr qint64 usualRow = 250; //!< bytes: a key, some metadata, and what a row costs

} // namespace

PreferencesDialog::PreferencesDialog(Settings *settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_budget(new QSpinBox)
    , m_meaning(new QuietLabel)
{
    setWindowTitle(tr("Preferences"));
    setMinimumWidth(480);
    m_budget->setRange(int(Settings::smallestRowBudget / mebibyte), int(Settings::largestRowBudget / mebibyte));
    m_budget->setSingleStep(256);
    //: Mebibytes, with a blank before
    m_budget->setSuffix(tr(" MiB"));
    m_budget->setGroupSeparatorShown(true);
    m_budget->setKeyboardTracking(false); // not at each digit of a number that is being typed
    m_budget->setAccessibleName(tr("Memory for the rows of a table"));
    m_budget->setValue(int(settings->rowBudget() / mebibyte));
    m_meaning->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("Memory for the rows of a table:"), m_budget);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Close);
    for (QAbstractButton *button : buttons->buttons())
        button->setIcon({}); // a style's own, which does not follow dark and light
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addLayout(form);
    layout->addWidget(m_meaning);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    connect(m_budget, &QSpinBox::valueChanged, this, &PreferencesDialog::setBudget);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { m_budget->setValue(int(Settings::defaultRowBudget / mebibyte)); });
    showMeaning();
    sizeToContent(this);
}

void PreferencesDialog::setBudget(int mebibytes)
{
    m_settings->setRowBudget(mebibytes * mebibyte);
    showMeaning();
    Q_EMIT rowBudgetChanged();
}

void PreferencesDialog::showMeaning()
{
    const QLocale locale;
    const qint64 rows = m_settings->rowBudget() / usualRow;
    const qint64 rounded = rows / 100'000 * 100'000;
    m_meaning->setText(tr("Enough for about %1 vectors with little metadata, between %2 and %3 MiB. When a table has "
                          "more, rows far from view are given up, and listed again when you scroll to them.")
                           .arg(locale.toString(rounded > 0 ? rounded : rows), locale.toString(m_budget->minimum()),
                                locale.toString(m_budget->maximum())));
}

} // namespace vb
