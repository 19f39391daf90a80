#pragma once

#include <QWidget>

namespace vb {

class StatusLabel;

//! Lies over a pane whose content is about to be replaced: dims it and says what is coming, without
//! moving anything. Lets the mouse through.
class Veil : public QWidget
{
    Q_OBJECT

public:
    //! Covers \a covered, whatever its size.
    explicit Veil(QWidget *covered);

    void setNote(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    StatusLabel *m_note;
};

} // namespace vb
