#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace vb {

class StatusLabel;

//! One notice above everything, with one thing to do about it. Takes no focus and stops nothing; stays until
//! it was answered or closed.
class NoticeStrip : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeStrip(QWidget *parent = nullptr);

    //! Of the button that closes it.
    void setCloseToolTip(const QString &text);
    void showNotice(const QString &text, const QString &actionText);

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QLabel *m_icon;
    StatusLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace vb
