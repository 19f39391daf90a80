#pragma once

#include <QPlainTextEdit>

namespace vb {

//! Where keys are typed or pasted, exactly as they are. Return looks up one line; with several it starts a
//! new one, and Ctrl+Return looks up.
class KeyInput : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit KeyInput(QWidget *parent = nullptr);

    //! What was entered, unlike toPlainText() with its no-break spaces.
    QString exactText() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void submitted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace vb
