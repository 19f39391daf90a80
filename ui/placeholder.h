#pragma once

#include "apierror.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace vb {

class StatusLabel;

//! What stands where rows would be: an icon, one sentence of what, one of why, one button for what to do
//! next, and for errors the selectable details with Copy and Retry. Empty states and errors share the shape
//! and never the words.
class Placeholder : public QWidget
{
    Q_OBJECT

public:
    explicit Placeholder(QWidget *parent = nullptr);

    //! An empty or waiting state. No \a actionText: no button.
    void showState(const QString &iconName, const QString &title, const QString &why, const QString &actionText = {});
    //! Accessible name of the message: "Error message"; of the buttons: "Retry", "Copy". An \a actionText
    //! takes the place of Retry, where asking again cannot help.
    void showError(const ApiError &error, const QString &actionText = {});

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void actionTriggered();
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillColumn();
    void showTexts(const QString &iconName, const QString &title, const QString &why, const QString &spoken);
    void styleLabels();
    void showIcon();
    void copyDetails();

    QWidget *m_column;
    QLabel *m_icon;
    StatusLabel *m_title;
    QLabel *m_why;
    StatusLabel *m_details;
    QPushButton *m_action;
    QPushButton *m_retry;
    QPushButton *m_copy;
    QString m_iconName;
    QString m_detailsText;
};

} // namespace vb
