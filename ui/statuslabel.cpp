#include "statuslabel.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <mutex>

namespace vb {

namespace {

//! QLabel's own interface has no text interface, and its text is lost behind an accessible name.
class StatusInterface : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit StatusInterface(StatusLabel *label)
        : QAccessibleWidget(label, QAccessible::StaticText)
    { }

    static QAccessibleInterface *create(const QString &, QObject *object)
    {
        auto *label = qobject_cast<StatusLabel *>(object);
        return label ? new StatusInterface(label) : nullptr;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text type) const override
    {
        const bool isNamed = !widget()->accessibleName().isEmpty();
        switch (type) {
        case QAccessible::Name:
            return isNamed ? widget()->accessibleName() : spoken();
        case QAccessible::Description:
            return isNamed ? spoken() : QString(); // not the same words twice
        default:
            return QAccessibleWidget::text(type);
        }
    }

    QString text(int start, int end) const override { return spoken().mid(start, end < 0 ? -1 : end - start); }
    int characterCount() const override { return int(spoken().size()); }

    // There is no caret, nothing is selected, and characters have no places of their own.
    void selection(int, int *start, int *end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override { }
    void removeSelection(int) override { }
    void setSelection(int, int, int) override { }
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override { }
    QRect characterRect(int) const override { return {}; }
    int offsetAtPoint(const QPoint &) const override { return -1; }
    void scrollToSubstring(int, int) override { }
    QString attributes(int offset, int *start, int *end) const override
    {
        *start = offset;
        *end = offset;
        return {};
    }

private:
    QString spoken() const { return widget()->accessibleDescription(); }
};

} // namespace

StatusLabel::StatusLabel(QWidget *parent)
    : QLabel(parent)
{
    static std::once_flag once;
    std::call_once(once, [] { QAccessible::installFactory(StatusInterface::create); });
    setTextFormat(Qt::PlainText);
}

void StatusLabel::setStatus(const QString &text)
{
    setStatus(text, text);
}

void StatusLabel::setStatus(const QString &text, const QString &spoken)
{
    setText(text);
    const QString before = accessibleDescription();
    if (spoken == before)
        return;
    setAccessibleDescription(spoken);
    QAccessibleTextUpdateEvent changed(this, 0, before, spoken);
    QAccessible::updateAccessibility(&changed);
}

} // namespace vb
