#include "teststep.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Names
{
    Q_DECLARE_TR_FUNCTIONS(vb::TestStep)
};

} // namespace

QList<TestStep> waitingSteps()
{
    QList<TestStep> steps;
    for (int rung = 0; rung < rungCount; ++rung)
        steps.append({Rung(rung), TestStep::State::Waiting, {}, {}, {}});
    return steps;
}

QString rungName(Rung rung)
{
    switch (rung) {
    case Rung::Credentials:
        return Names::tr("Credentials");
    case Rung::Name:
        return Names::tr("Name resolution");
    case Rung::Tcp:
        return Names::tr("Connection (TCP)");
    case Rung::Tls:
        return Names::tr("Encryption (TLS)");
    case Rung::Clock:
        return Names::tr("Clock");
    case Rung::Signature:
        return Names::tr("Signature");
    case Rung::ListBuckets:
        return Names::tr("List buckets");
    case Rung::ListIndexes:
        return Names::tr("List indexes");
    case Rung::ListVectors:
        return Names::tr("List vectors");
    case Rung::GetVectors:
        return Names::tr("Get vectors");
    case Rung::QueryVectors:
        return Names::tr("Query vectors");
    case Rung::Delete:
        return Names::tr("Delete");
    }
    return {};
}

QString stateName(TestStep::State state)
{
    switch (state) {
    case TestStep::State::Waiting:
        return Names::tr("Waiting");
    case TestStep::State::Running:
        return Names::tr("Running");
    case TestStep::State::Passed:
        return Names::tr("Passed");
    case TestStep::State::Failed:
        return Names::tr("Failed");
    case TestStep::State::Skipped:
        return Names::tr("Skipped");
    case TestStep::State::NotTried:
        return Names::tr("Not tried");
    }
    return {};
}

QString stepsText(const QList<TestStep> &steps)
{
    QStringList lines;
    for (const TestStep &step : steps) {
        //: a line of a report: the state of a step, its name, its result
        lines.append(Names::tr("[%1] %2: %3").arg(stateName(step.state), rungName(step.rung), step.result));
        if (!step.advice.isEmpty())
            lines.append(u"    "_s + step.advice);
        for (const QString &detail : step.details)
            lines.append(u"    "_s + detail);
    }
    return lines.join(u'\n');
}

} // namespace vb
