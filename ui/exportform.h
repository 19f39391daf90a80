#pragma once

#include "exportrequest.h"

#include <QWidget>

#include <functional>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QRadioButton;

namespace vb {

class QuietLabel;

//! What the window knows of the index that is to be exported. Keys are asked for when they are needed: there can
//! be millions.
struct ExportSubject
{
    IndexRef index;
    IndexInfo info;
    qint64 selected = 0; //!< rows
    qint64 loaded = 0; //!< rows of the table, be it a listing, a part of one, or the results of a search
    bool isAllLoaded = false; //!< these rows are the index
    std::function<QList<QByteArray>()> selectedKeys;
    std::function<QList<QByteArray>()> loadedKeys;
};

//! What to export, how, and where to. Remembers the folder for as long as the program runs.
class ExportForm : public QWidget
{
    Q_OBJECT

public:
    explicit ExportForm(const ExportSubject &subject, QWidget *parent = nullptr);

    //! Without the keys, see below.
    ExportRequest request() const;
    //! Those of what was chosen; absent: the whole index. Linear in what is selected. Empty ones are of rows that
    //! are not in memory any more.
    std::optional<QList<QByteArray>> keys() const;
    //! How many; -1: the whole index.
    qint64 count() const;
    QString fileName() const;
    ExportFormat format() const;
    QLineEdit *fileEdit() const { return m_file; }

Q_SIGNALS:
    void changed();

private:
    void addWhat(QGridLayout *grid);
    void addFormat(QGridLayout *grid);
    void addOptions(QGridLayout *grid);
    void addFile(QGridLayout *grid);
    QCheckBox *addBox(QGridLayout *grid, const QString &text, const QString &toolTip, bool isChecked);
    QString proposedName() const;
    void formatChosen();
    void chooseFile();

    ExportSubject m_subject;
    QRadioButton *m_whole = nullptr;
    QRadioButton *m_selected = nullptr;
    QRadioButton *m_loaded = nullptr;
    QComboBox *m_format = nullptr;
    QuietLabel *m_formatNote = nullptr;
    QCheckBox *m_metadata = nullptr;
    QCheckBox *m_data = nullptr;
    QCheckBox *m_columns = nullptr;
    QCheckBox *m_byteOrderMark = nullptr;
    QCheckBox *m_formulaSafe = nullptr;
    QLineEdit *m_file = nullptr;
};

} // namespace vb
