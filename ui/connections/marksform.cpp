#include "marksform.h"

#include "colours.h"
#include "formfield.h"
#include "tones.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

void addChoice(QFormLayout *layout, QCheckBox *choice, const QString &what)
{
    auto *words = new QuietLabel(what);
    words->setWordWrap(true);
    words->setIndent(24);
    choice->setAccessibleName(choice->text());
    choice->setAccessibleDescription(what);
    layout->addRow(QString(), choice);
    layout->addRow(QString(), words);
}

} // namespace

MarksForm::MarksForm(QWidget *parent)
    : QWidget(parent)
    , m_colour(new QComboBox)
    , m_production(new QCheckBox(tr("Production")))
    , m_readOnly(new QCheckBox(tr("Start read-only")))
    , m_pinned(new QPlainTextEdit)
{
    auto *layout = new QFormLayout(this);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    FormField::addTo(layout, tr("Colour"), m_colour);
    addChoice(layout, m_production, tr("The window says so, and every deletion wants its count or name typed."));
    addChoice(layout, m_readOnly, tr("Writing is refused until it is unlocked, for one session, in the tool bar."));
    m_pinned->setPlaceholderText(tr("One name a line. They are shown also where the account may not list its buckets; "
                                    "then the account ID is needed too."));
    m_pinned->setTabChangesFocus(true);
    m_pinned->setMinimumHeight(72);
    m_pinned->setMaximumHeight(160);
    m_pinnedField = FormField::addTo(layout, tr("Pinned buckets"), m_pinned);
    connect(m_colour, &QComboBox::currentIndexChanged, this, &MarksForm::edited);
    connect(m_production, &QCheckBox::toggled, this, &MarksForm::edited);
    connect(m_readOnly, &QCheckBox::toggled, this, &MarksForm::edited);
    connect(m_pinned, &QPlainTextEdit::textChanged, this, &MarksForm::edited);
}

void MarksForm::fillColours(const QString &chosen)
{
    const QSignalBlocker blocker(m_colour);
    m_colour->clear();
    m_colour->addItem(tr("None"), QString());
    for (const NamedColour &colour : connectionColours())
        m_colour->addItem(swatch(colour.value), colour.name, colour.value);
    if (m_colour->findData(chosen) < 0)
        m_colour->addItem(swatch(chosen), chosen, chosen); // written into the file by hand
    m_colour->setCurrentIndex(m_colour->findData(chosen));
}

void MarksForm::setProfile(const Profile &profile)
{
    fillColours(profile.colour);
    m_production->setChecked(profile.production);
    m_readOnly->setChecked(profile.readOnly);
    m_pinned->setPlainText(profile.pinnedBuckets.join(u'\n'));
}

void MarksForm::applyTo(Profile &profile) const
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    profile.colour = m_colour->currentData().toString();
    profile.production = m_production->isChecked();
    profile.readOnly = m_readOnly->isChecked();
    profile.pinnedBuckets = m_pinned->toPlainText().split(separators, Qt::SkipEmptyParts);
    profile.pinnedBuckets.removeDuplicates();
}

} // namespace vb
