#include "loadstatetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <climits>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using State = PagedTableModel::State;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(vb::LoadBar)

public:
    static QString count(RowUnit unit, qint64 rows)
    {
        const int n = int(std::min<qint64>(rows, INT_MAX));
        switch (unit) {
        case RowUnit::Buckets:
            return tr("%Ln bucket(s)", nullptr, n);
        case RowUnit::Indexes:
            return tr("%Ln index(es)", nullptr, n);
        case RowUnit::Vectors:
            return tr("%Ln vector(s)", nullptr, n);
        }
        return {};
    }

    //: A lower bound: there are at least so many
    static QString atLeast(const LoadFacts &facts) { return tr("≥ %1").arg(count(facts.unit, facts.count)); }

    static QString ready(const LoadFacts &facts)
    {
        if (facts.details.isFull)
            return tr("Stopped at %1: no more fit into the memory that Preferences allow").arg(atLeast(facts));
        if (!facts.wasLoaded)
            return tr("Stopped before anything came");
        return facts.wasStopped ? tr("Stopped at %1").arg(atLeast(facts)) : tr("%1, more to load").arg(atLeast(facts));
    }

    static QString loading(const LoadFacts &facts)
    {
        if (facts.retry.attempt > 0)
            return retry(facts.retry);
        if (facts.count == 0)
            return tr("Loading…");
        QStringList parts;
        const bool hasTotal = facts.details.total > facts.count;
        //: %1 is "1,234 vectors", %2 a number
        parts << (hasTotal ? tr("Loading… %1 of %2")
                                 .arg(count(facts.unit, facts.count), QLocale().toString(facts.details.total))
                           : tr("Loading… %1 so far").arg(count(facts.unit, facts.count)));
        const double rate = facts.details.rowsPerSecond;
        if (rate >= 1)
            //: Rows a second
            parts << tr("%1/s").arg(QLocale().toString(qint64(rate)));
        if (rate >= 1 && hasTotal)
            parts << timeLeft(double(facts.details.total - facts.count) / rate);
        return parts.join(u" · "_s);
    }

    static QString timeLeft(double seconds)
    {
        const int minutes = int(std::ceil(seconds / 60));
        return seconds < 60 ? tr("about %n second(s) left", nullptr, int(std::ceil(seconds)))
                            : tr("about %n minute(s) left", nullptr, minutes);
    }

    //! What is to be known beside the count.
    static QStringList remarks(const LoadFacts &facts)
    {
        QStringList remarks;
        if (facts.details.isReloadingRows)
            remarks << tr("listing the rows in view again");
        if (facts.details.hasListingChanged)
            remarks << tr("the index changed since it was listed");
        return remarks;
    }

    static QString retry(const RetryNotice &notice)
    {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(notice.delay).count();
        const QString which = QString::number(notice.attempt);
        const QString total = QString::number(notice.attempts);
        if (seconds <= 0)
            //: %3 is a reason like "server busy"
            return tr("Retry %1 of %2: %3").arg(which, total, reason(notice.error));
        //: %3 is seconds, %4 a reason like "server busy"
        return tr("Retry %1 of %2 in %3 s: %4").arg(which, total, QString::number(seconds), reason(notice.error));
    }

    static QString failed(const LoadFacts &facts)
    {
        return facts.count == 0 ? tr("Loading failed: %1").arg(reason(facts.error))
                                : tr("%1, loading failed: %2").arg(atLeast(facts), reason(facts.error));
    }

    static QString search(const LoadFacts &facts)
    {
        const SearchFacts &search = *facts.search;
        const QString matches = tr("%Ln match(es)", nullptr, int(std::min<qint64>(facts.count, INT_MAX)));
        const QString scanned = QLocale().toString(search.scanned);
        //: %1: "12 matches", %2: a number of vectors
        const QString text
            = (search.onlyMatchesCame ? tr("%1 in %2 received") : tr("%1 in %2 scanned")).arg(matches, scanned);
        switch (facts.state) {
        case State::Loading:
            return facts.retry.attempt > 0 ? retry(facts.retry) : searching(search, text);
        case State::Ready:
            return search.isFull ? tr("Stopped, since more takes too much memory: %1").arg(text)
                                 : tr("Stopped: %1").arg(text);
        case State::Failed:
            return tr("%1, search failed: %2").arg(text, reason(facts.error));
        case State::Complete:
            break;
        }
        return facts.wasLoaded ? tr("%1, the whole index").arg(text) : QString();
    }

    static QString searching(const SearchFacts &search, const QString &text)
    {
        if (search.rowsPerSecond < 1)
            return tr("Searching… %1").arg(text);
        //: %1: "12 matches in 482,000 scanned", %2: vectors a second, %3 of %4 parts of the index
        return tr("Searching… %1, %2/s, %3 of %4 parts done")
            .arg(text, QLocale().toString(qint64(search.rowsPerSecond)), QString::number(search.segmentsDone),
                 QString::number(search.segments));
    }

    //! Two or three words; the whole story stands above the load bar.
    static QString reason(const ApiError &error)
    {
        switch (error.kind) {
        case ApiError::Kind::Configuration:
            return tr("connection not set up");
        case ApiError::Kind::ReadOnly:
            return tr("read-only");
        case ApiError::Kind::Offline:
            return tr("server not reached");
        case ApiError::Kind::ConnectionClosed:
            return tr("connection lost");
        case ApiError::Kind::Timeout:
            return tr("no answer in time");
        case ApiError::Kind::Proxy:
            return tr("refused by the proxy");
        case ApiError::Kind::Tls:
            return tr("certificate not trusted");
        case ApiError::Kind::Redirect:
            return tr("redirected");
        case ApiError::Kind::Denied:
            return tr("access denied");
        case ApiError::Kind::Credentials:
            return tr("credentials not accepted");
        case ApiError::Kind::ClockSkew:
            return tr("clock differs");
        case ApiError::Kind::NotFound:
            return tr("not found");
        case ApiError::Kind::Conflict:
            return tr("not ready");
        case ApiError::Kind::Throttled:
            return tr("server busy");
        case ApiError::Kind::Server:
            return tr("server fault");
        case ApiError::Kind::InvalidRequest:
            return tr("request refused");
        case ApiError::Kind::BadAnswer:
            return tr("answer not understood");
        case ApiError::Kind::RepeatedToken:
            return tr("listing does not end");
        }
        return {};
    }
};

} // namespace

static QString stateText(const LoadFacts &facts)
{
    if (facts.search)
        return Words::search(facts);
    switch (facts.state) {
    case State::Complete:
        return facts.wasLoaded ? Words::count(facts.unit, facts.count) : QString();
    case State::Ready:
        return Words::ready(facts);
    case State::Loading:
        return Words::loading(facts);
    case State::Failed:
        return Words::failed(facts);
    }
    return {};
}

QString loadStateText(const LoadFacts &facts)
{
    QStringList parts = Words::remarks(facts);
    if (const QString text = stateText(facts); !text.isEmpty())
        parts.prepend(text);
    return parts.join(u" · "_s);
}

QString countText(RowUnit unit, qint64 count)
{
    return Words::count(unit, count);
}

} // namespace vb
