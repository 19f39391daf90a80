#pragma once

#include <QWidget>

class QPlainTextEdit;
class QProgressBar;

namespace vb {

class StatusLabel;

//! How far an import or its dry run is, or what came of it: a line, sentences, and a list of faults.
class ImportResults : public QWidget
{
    Q_OBJECT

public:
    explicit ImportResults(QWidget *parent = nullptr);

    void clear();
    //! \a total 0: not known yet.
    void showProgress(qint64 done, qint64 total, const QString &line);
    void showResult(const QString &line, const QString &details, const QString &faults);

private:
    QProgressBar *m_bar;
    StatusLabel *m_state;
    StatusLabel *m_details;
    QPlainTextEdit *m_faults;
};

} // namespace vb
