#pragma once

#include <QWidget>

namespace vb {

//! One line of text, cut in the middle where it is too long; whole in the tool tip. Plain text, control
//! characters visible.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text; //!< as shown
};

} // namespace vb
