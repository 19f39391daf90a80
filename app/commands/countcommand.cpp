#include "commands/countcommand.h"

#include "commands/segmentsoption.h"
#include "session.h"
#include "vectorcounter.h"

#include <QLocale>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace vb {

QString CountCommand::name() const
{
    return u"count"_s;
}

QString CountCommand::summary() const
{
    return tr("Prints how many vectors an index has. The service has no count: the keys of all are listed.");
}

QList<CommandLine::Option> CountCommand::options() const
{
    return {SegmentsOption::option()};
}

std::optional<QString> CountCommand::read(const CommandLine &line)
{
    const auto segments = SegmentsOption::read(line);
    if (!segments)
        return SegmentsOption::complaint(line);
    m_segments = *segments;
    return std::nullopt;
}

void CountCommand::start(Session *session, const BucketInfo &bucket, const IndexInfo &index)
{
    m_counter = session->makeVectorCounter({bucket.ref(), index.name}, this);
    m_counter->setSegments(m_segments);
    connect(m_counter, &VectorCounter::changed, this, &CountCommand::changed);
    m_counter->start();
}

void CountCommand::interrupt()
{
    m_isInterrupted = true;
    m_counter->stop(); // tells changed()
}

void CountCommand::changed()
{
    const QLocale locale;
    const QString count = locale.toString(m_counter->count());
    if (m_counter->isRunning()) {
        //: %1 is a number of vectors, %2 how many a second
        Q_EMIT progressed(tr("%1 so far, %2/s").arg(count, locale.toString(qRound64(m_counter->countsPerSecond()))));
    } else if (m_isInterrupted) {
        Q_EMIT ended(ExitCode::Interrupted, tr("interrupted; at least %1 vectors").arg(count));
    } else if (m_counter->hasFailed()) {
        const ApiError &error = m_counter->error();
        Q_EMIT ended(exitCodeOf(error), errorReport(error));
    } else {
        std::printf("%lld\n", static_cast<long long>(m_counter->count()));
        Q_EMIT ended(ExitCode::Done, {});
    }
}

} // namespace vb
