#pragma once

#include "apierror.h"

#include <QWidget>

class QLabel;

namespace vb {

class LineLabel;

//! An error that took no rows away: one line above the load bar, where Retry is.
class ErrorStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorStrip(QWidget *parent = nullptr);

    void showError(const ApiError &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIcon();
    void copyDetails();

    QLabel *m_icon;
    LineLabel *m_message;
    QString m_iconName;
    QString m_details;
};

} // namespace vb
