#pragma once

#include "backuplist.h"

#include <QWidget>

class QTableView;

namespace vb {

class FileButtons;
class StatusLabel;

//! Chooses a backup: one of the user's folder, or any file. Says what is in it, or why it restores nothing.
class BackupChooser : public QWidget
{
    Q_OBJECT

public:
    explicit BackupChooser(QWidget *parent = nullptr);

    //! Chooses \a fileName, wherever it stands.
    void choose(const QString &fileName);
    //! What is chosen; without a file name when nothing is.
    const BackupList::Entry &chosen() const { return m_chosen; }
    bool isUsable() const { return !m_chosen.fileName.isEmpty() && m_chosen.problem.isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    void styleTable();
    QWidget *makeBar();
    void openFile();
    void rowChosen();
    void showChosen();

    BackupList *m_list;
    QTableView *m_table;
    StatusLabel *m_facts;
    FileButtons *m_file;
    BackupList::Entry m_chosen;
};

} // namespace vb
