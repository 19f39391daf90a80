#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace vb {

//! What a test of a connection looks at, from the key in hand up to a query.
enum class Rung {
    Credentials,
    Name,
    Tcp,
    Tls,
    Clock,
    Signature,
    ListBuckets,
    ListIndexes,
    ListVectors,
    GetVectors,
    QueryVectors,
    Delete, //!< never tried; there so that nobody thinks it was
};
inline constexpr int rungCount = int(Rung::Delete) + 1;

//! One rung and what became of it. Texts are for people, and hold no secret.
struct TestStep
{
    enum class State {
        Waiting,
        Running,
        Passed,
        Failed,
        Skipped, //!< it needs a rung that failed
        NotTried, //!< there was nothing to try it on, it does not apply, or the test was stopped
    };

    Rung rung = Rung::Credentials;
    State state = State::Waiting;
    QString result; //!< one line
    QString advice; //!< what to do; empty where there is nothing to do
    QStringList details; //!< addresses, the certificate, the service's code and request id

    bool isOver() const { return state != State::Waiting && state != State::Running; }
};

//! All rungs, from the ground up.
QList<TestStep> waitingSteps();

QString rungName(Rung rung);
QString stateName(TestStep::State state);

//! All of \a steps as lines of text, to be sent to somebody.
QString stepsText(const QList<TestStep> &steps);

} // namespace vb

Q_DECLARE_METATYPE(vb::TestStep)
