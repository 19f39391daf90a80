#pragma once

#include <QByteArray>
#include <QList>
#include <QListView>

namespace vb {

//! A scrollable list of keys, as many as there are: text is made for the visible ones only. Shows control
//! characters, copies the exact keys.
class KeyList : public QListView
{
    Q_OBJECT

public:
    explicit KeyList(QWidget *parent = nullptr);

    void setKeys(const QList<QByteArray> &keys);
    //! One a line. The selected ones, or all when none is selected.
    void copyKeys() const;

    //! Grows with its content up to ten rows.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    int heightOf(int rows) const;
};

} // namespace vb
