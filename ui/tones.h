#pragma once

#include <QColor>
#include <QLabel>
#include <QPalette>

namespace vb {

//! Colours that a palette has no role for, made from it, so that dark is not an inverted light. Text
//! tones keep a contrast of at least 4.5 : 1 against Window and Base.
struct Tones
{
    QColor quiet; //!< captions and units
    QColor warning; //!< noteworthy
    QColor error; //!< failed
    QColor good; //!< done
    QColor line; //!< hairlines and plot axes

    static Tones of(const QPalette &palette);
};

//! A plain-text label in the quiet tone; follows the palette.
class QuietLabel : public QLabel
{
    Q_OBJECT

public:
    explicit QuietLabel(const QString &text = {}, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();
};

//! A plain-text label of the one heading size.
QLabel *makeHeadingLabel(const QString &text);

} // namespace vb
