#pragma once

#include <QTableView>

namespace vb {

class KeyLookup;

//! The table of a key look-up: key and, with an icon and a word, whether it exists.
class KeyResults : public QTableView
{
    Q_OBJECT

public:
    explicit KeyResults(KeyLookup *lookup, QWidget *parent = nullptr);

    //! In the order shown; of the selected rows only, where \a selectedOnly and some are.
    QList<QByteArray> presentKeys(bool selectedOnly) const;
    QList<QByteArray> missingKeys() const;
    //! Of the current row; empty when it is not present.
    QByteArray currentPresentKey() const;

Q_SIGNALS:
    //! Return or a double click on a present key.
    void chosen(const QByteArray &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QList<QByteArray> keys(bool present, const QModelIndexList &rows) const;
    QModelIndexList allRows() const;
    void chooseCurrent();
    void copyKeys() const;
};

} // namespace vb
