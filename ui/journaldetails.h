#pragma once

#include "deletejournal.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace vb {

class KeyList;

//! One deletion of the journal: its facts, its batches with what became of them, and the keys of each.
class JournalDetails : public QWidget
{
    Q_OBJECT

public:
    explicit JournalDetails(QWidget *parent = nullptr);

    void showOperation(const JournalOperation &operation);
    void showNothing();

private:
    void addRow(const QString &name, qsizetype keys, const QString &outcome, const QStringList &requestIds);
    void showKeys();

    JournalOperation m_operation;
    QLabel *m_facts;
    QTreeWidget *m_batches;
    KeyList *m_keys;
};

} // namespace vb
