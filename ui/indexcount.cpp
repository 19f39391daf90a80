#include "indexcount.h"

#include "errortext.h"
#include "loadstatetext.h"
#include "vectorcounter.h"

#include <QLocale>

namespace vb {

IndexCount::IndexCount(QObject *parent)
    : QObject(parent)
{ }

IndexCount::~IndexCount() = default;

void IndexCount::setCounter(VectorCounter *counter)
{
    if (!counter && !m_counter)
        return;
    if (m_counter) {
        m_counter->disconnect(this);
        m_counter.release()->deleteLater(); // this call may come from its signal
    }
    m_counter.reset(counter);
    if (counter) {
        counter->setParent(nullptr);
        connect(counter, &VectorCounter::changed, this, &IndexCount::counted);
        counter->start();
    }
    Q_EMIT changed();
}

void IndexCount::stop()
{
    if (m_counter)
        m_counter->stop();
}

bool IndexCount::isRunning() const
{
    return m_counter && m_counter->isRunning();
}

void IndexCount::counted()
{
    if (!m_counter->isRunning())
        m_ended = QTime::currentTime();
    Q_EMIT changed();
}

qint64 IndexCount::exactCount() const
{
    return m_counter && m_counter->isExact() ? m_counter->count() : -1;
}

QString IndexCount::text() const
{
    if (!m_counter)
        return {};
    const QLocale locale;
    const QString count = locale.toString(m_counter->count());
    if (m_counter->isRunning())
        //: %1 is a number of vectors, %2 how many a second
        return tr("Counting… %1 so far, %2/s").arg(count, locale.toString(qRound64(m_counter->countsPerSecond())));
    if (m_counter->isExact())
        //: %1 is like "1,000,000 vectors", %2 a time of day
        return tr("%1 in all, counted %2")
            .arg(countText(RowUnit::Vectors, m_counter->count()), locale.toString(m_ended, QLocale::ShortFormat));
    if (m_counter->hasFailed())
        //: %1 is a number of vectors, %2 a sentence
        return tr("%1 counted, then it failed: %2").arg(count, errorText(m_counter->error()).why);
    //: %1 is a number of vectors
    return tr("%1 scanned, stopped").arg(count);
}

} // namespace vb
