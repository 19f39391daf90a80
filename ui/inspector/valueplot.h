#pragma once

#include <QWidget>

#include <vector>

class QCustomPlot;
class QLabel;

namespace vb {

class ValueGraph;

//! A vector's components as a picture: bars where they are few, the span of each pixel column where they
//! are many. Says the component under the mouse; a click marks one. The wheel and a drag look closer, a
//! double click shows all again. Follows the palette.
class ValuePlot : public QWidget
{
    Q_OBJECT

public:
    explicit ValuePlot(QWidget *parent = nullptr);

    void setValues(const std::vector<float> &values);
    //! -1: none. Brings it into view.
    void setMarked(int component);
    int marked() const;
    //! "417: −0.0312" of the component under the mouse, or the marked one; empty when there is neither.
    QString readOut() const;
    //! The component at \a position of this widget, or -1.
    int componentAt(const QPoint &position) const;

    QSize sizeHint() const override { return {280, 120}; }
    QSize minimumSizeHint() const override { return {120, 104}; }

Q_SIGNALS:
    void componentClicked(int component);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setHovered(int component, int mouseX);
    void showAll();
    void keepInside();
    void applyPalette();
    void placeReadOut(int mouseX);

    QCustomPlot *m_plot;
    ValueGraph *m_graph; //!< owned by the plot
    QLabel *m_readOut;
    QPoint m_pressedAt;
};

} // namespace vb
