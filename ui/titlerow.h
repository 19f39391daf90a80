#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace vb {

class LineLabel;

//! The line above a page's table: what it shows, a few facts, and the page's buttons, which drop their
//! words where there is no room for them.
class TitleRow : public QWidget
{
    Q_OBJECT

public:
    explicit TitleRow(QWidget *parent = nullptr);

    void setHeading(const QString &heading, const QString &facts);
    //! Buttons stand in the order they were added, but for \a isLast: that one stays at the end.
    QToolButton *addButton(const QString &iconName, const QString &text, const QString &toolTip, bool isLast = false);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void styleHeading();

    LineLabel *m_heading;
    LineLabel *m_facts;
    QHBoxLayout *m_layout;
    QWidget *m_last = nullptr;
};

} // namespace vb
