#pragma once

#include <QByteArray>
#include <QList>
#include <QWidget>

class QLabel;
class QTreeWidget;

namespace vb {

//! Several vectors selected: how many, and which metadata fields they share, with the common value or the
//! number of different ones.
class SelectionSummary : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionSummary(QWidget *parent = nullptr);

    void setSelection(qint64 count, const QList<QByteArray> &metadata);

private:
    QLabel *m_title;
    QLabel *m_note;
    QTreeWidget *m_fields;
};

} // namespace vb
