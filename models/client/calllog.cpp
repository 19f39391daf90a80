#include "calllog.h"

#include <QDebug>
#include <QLoggingCategory>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

Q_LOGGING_CATEGORY(lcClient, "vb.client", QtWarningMsg)

} // namespace

void logCall(const CallRecord &record)
{
    if (!lcClient().isInfoEnabled())
        return;
    // What the service said is quoted, which escapes line breaks: it cannot forge a line of its own.
    QStringList parts{record.operation, QDebug::toString(record.place), u"status %1"_s.arg(record.httpStatus)};
    if (record.failure)
        parts.append(kindName(*record.failure));
    if (!record.code.isEmpty())
        parts.append(QDebug::toString(record.code));
    parts.append(
        u"%1 ms, %2 bytes, attempts %3"_s.arg(record.latency.count()).arg(record.bytesReceived).arg(record.attempts));
    if (!record.requestId.isEmpty())
        parts.append(u"request "_s + QDebug::toString(record.requestId));
    qCInfo(lcClient).noquote() << parts.join(u' ');
}

void logRetry(const QString &operation, const RetryNotice &notice)
{
    qCInfo(lcClient).noquote() << operation << "attempt" << notice.attempt << "of" << notice.attempts << "in"
                               << notice.delay.count() << "ms:" << kindName(notice.error.kind) << "status"
                               << notice.error.httpStatus;
}

} // namespace vb
