#pragma once

#include <QLabel>
#include <QWidget>

namespace vb {

struct Profile;

//! The colour of the connection, right across the window; of no height without one.
class ColourStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ColourStrip(QWidget *parent = nullptr);

    void setColour(const QString &colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_colour;
};

//! A word on a ground of its own, for what must be seen all the time: the connection's name in its colour, or
//! that it is a production one.
class ConnectionMark : public QLabel
{
    Q_OBJECT

public:
    explicit ConnectionMark(QWidget *parent = nullptr);

    //! An empty \a text: not shown. An invalid \a ground: that of warnings.
    void showMark(const QString &text, const QColor &ground);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void colourText();

    QColor m_ground;
};

} // namespace vb
