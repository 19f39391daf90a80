#pragma once

#include <QBasicTimer>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringMatcher>

#include <vector>

namespace vb {

class VectorModel;

//! The loaded rows of a VectorModel that have a text in their key or metadata, without regard to case. It looks
//! through a slice of the rows at a time, so that a million of them stop nothing; goes on with rows that come,
//! and begins anew when rows go or move. Never loads anything.
class RowFinder : public QObject
{
    Q_OBJECT

public:
    explicit RowFinder(QObject *parent = nullptr);
    ~RowFinder() override;

    //! Not owned. Null: nothing is looked through.
    void setModel(VectorModel *model);
    //! Empty: nothing is looked for, and nothing found.
    void setText(const QString &text);
    const QString &text() const { return m_text; }

    bool isRunning() const { return m_timer.isActive(); }
    int searchedCount() const { return m_searched; }
    //! Found so far, ascending.
    const std::vector<int> &rows() const { return m_rows; }
    //! The first found row after \a row, from the top again when there is none; -1 when nothing is found.
    int rowAfter(int row) const;
    int rowBefore(int row) const;

Q_SIGNALS:
    //! More is found, or the search began anew or ended.
    void changed();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void restart();
    void goOn();
    bool matches(int row) const;

    QPointer<VectorModel> m_model;
    QString m_text;
    QStringMatcher m_matcher;
    std::vector<int> m_rows;
    int m_searched = 0;
    QBasicTimer m_timer;
};

} // namespace vb
