#pragma once

#include "place.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace vb {

//! Where the window is: connection › region › bucket › index. Each part goes there; its menu copies the name
//! or the ARN. Names too long for the room are elided in the middle.
class Breadcrumb : public QWidget
{
    Q_OBJECT

public:
    explicit Breadcrumb(QWidget *parent = nullptr);

    //! An empty \a name: not connected, nothing is shown.
    void setConnection(const QString &name, const QString &region);
    void setPlace(const Place &place);

Q_SIGNALS:
    void placeRequested(const vb::Place &place);

private:
    void rebuild();
    void addPart(const QString &text, const QString &toolTip, const Place &place, bool isCurrent);
    void openMenu(QToolButton *part, const QPoint &position);

    QHBoxLayout *m_layout;
    QString m_connection;
    QString m_region;
    Place m_place;
};

} // namespace vb
