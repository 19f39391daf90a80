#pragma once

#include <QObject>
#include <QString>
#include <QTime>

#include <memory>

namespace vb {

class VectorCounter;

//! Counting all of an index, beside whatever its page does, and what there is to say about it: how far it is,
//! and later the number with the time it is of. A number that is not whole says so.
class IndexCount : public QObject
{
    Q_OBJECT

public:
    explicit IndexCount(QObject *parent = nullptr);
    ~IndexCount() override;

    //! Takes ownership and starts; the former one goes. Null: nothing was counted.
    void setCounter(VectorCounter *counter);
    void stop();
    bool isRunning() const;
    //! The whole number; -1: not known.
    qint64 exactCount() const;
    //! For the line that says how much is loaded; empty: nothing was counted.
    QString text() const;

Q_SIGNALS:
    void changed();

private:
    void counted();

    std::unique_ptr<VectorCounter> m_counter;
    QTime m_ended;
};

} // namespace vb
