#include "formfield.h"

#include "statuslabel.h"
#include "tones.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace vb {

FormField::FormField(const QString &name, QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_fault(new StatusLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addWidget(editor);
    layout->addWidget(m_fault);
    editor->setAccessibleName(name);
    //: %1: the label of an input
    m_fault->setAccessibleName(tr("Problem with %1").arg(name));
    m_fault->setWordWrap(true);
    m_fault->hide();
    setFocusProxy(editor);
    colourFault();
}

FormField *FormField::addTo(QFormLayout *layout, const QString &name, QWidget *editor)
{
    auto *field = new FormField(name, editor);
    auto *label = new QLabel(name);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(editor);
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * 17); // forms above each other line up
    layout->addRow(label, field);
    return field;
}

void FormField::showFault(const QString &fault)
{
    m_fault->setStatus(fault);
    m_fault->setVisible(!fault.isEmpty());
    QWidget *reader = m_editor->focusProxy() ? m_editor->focusProxy() : m_editor; // of a row of several: the box in it
    reader->setAccessibleDescription(fault);
}

bool FormField::hasFault() const
{
    return !m_fault->text().isEmpty();
}

void FormField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourFault();
}

void FormField::colourFault()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Tones::of(palette()).error);
    m_fault->setPalette(colours);
}

} // namespace vb
