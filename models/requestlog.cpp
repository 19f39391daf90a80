#include "requestlog.h"

#include "ossutilcommand.h"
#include "visibletext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

RequestLog::RequestLog(QObject *parent)
    : QAbstractTableModel(parent)
    , m_profile(std::make_shared<Profile>())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(50ms);
    connect(&m_pause, &QTimer::timeout, this, &RequestLog::takeIn);
}

void RequestLog::setProfile(const Profile &profile)
{
    m_profile = std::make_shared<const Profile>(profile);
}

void RequestLog::add(const QList<CallRecord> &calls)
{
    if (m_isPaused)
        return;
    for (const CallRecord &call : calls) {
        m_arrived.push_back({call, m_profile, m_next++});
        m_arrivedBytes += sizeOf(call);
    }
    while (m_arrived.size() > size_t(maximumCalls) || m_arrivedBytes > maximumBytes) {
        m_arrivedBytes -= sizeOf(m_arrived.front().call);
        m_arrived.pop_front();
    }
    if (m_isWatched && !m_pause.isActive())
        m_pause.start();
}

void RequestLog::setWatched(bool watched)
{
    m_isWatched = watched;
    m_pause.stop();
    if (watched && !m_arrived.empty())
        takeIn();
}

void RequestLog::clear()
{
    beginResetModel();
    m_entries.clear();
    m_rows.clear();
    m_arrived.clear();
    m_arrivedBytes = 0;
    m_bytes = 0;
    endResetModel();
    Q_EMIT countChanged();
}

void RequestLog::setPaused(bool paused)
{
    m_isPaused = paused;
}

//! One insertion for all that came, and one removal for all that must go.
void RequestLog::takeIn()
{
    std::deque<qint64> rows;
    m_arrivedBytes = 0;
    for (Entry &entry : std::exchange(m_arrived, {})) {
        m_bytes += sizeOf(entry.call);
        if (matches(entry.call))
            rows.push_back(entry.number);
        m_entries.push_back(std::move(entry));
    }
    if (!rows.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
        m_rows.insert(m_rows.end(), rows.cbegin(), rows.cend());
        endInsertRows();
    }
    dropOld();
    Q_EMIT countChanged();
}

void RequestLog::dropOld()
{
    size_t drop = m_entries.size() > size_t(maximumCalls) ? m_entries.size() - size_t(maximumCalls) : 0;
    qint64 bytes = m_bytes;
    for (size_t i = 0; i < m_entries.size() && (i < drop || bytes > maximumBytes); ++i) {
        bytes -= sizeOf(m_entries[i].call);
        drop = std::max(drop, i + 1);
    }
    if (drop == 0)
        return;
    // Numbers stay as they are; there are none between those of entries.
    const qint64 first = drop < m_entries.size() ? m_entries[drop].number : m_next;
    const auto stays = std::lower_bound(m_rows.cbegin(), m_rows.cend(), first);
    const auto gone = int(stays - m_rows.cbegin());
    if (gone > 0)
        beginRemoveRows({}, 0, gone - 1);
    m_rows.erase(m_rows.cbegin(), stays);
    m_entries.erase(m_entries.cbegin(), m_entries.cbegin() + qsizetype(drop));
    m_bytes = bytes;
    if (gone > 0)
        endRemoveRows();
}

void RequestLog::setFilterText(const QString &text)
{
    if (m_filter == text)
        return;
    m_filter = text;
    filter();
}

void RequestLog::setFailedOnly(bool failedOnly)
{
    if (std::exchange(m_failedOnly, failedOnly) != failedOnly)
        filter();
}

void RequestLog::filter()
{
    beginResetModel();
    m_rows.clear();
    for (const Entry &entry : m_entries) {
        if (matches(entry.call))
            m_rows.push_back(entry.number);
    }
    endResetModel();
    Q_EMIT countChanged();
}

bool RequestLog::matches(const CallRecord &call) const
{
    if (m_failedOnly && !call.failure)
        return false;
    if (m_filter.isEmpty())
        return true;
    const int columns[] = {Operation, Place, Status, Code, RequestId};
    return std::any_of(std::begin(columns), std::end(columns),
                       [&](int column) { return text(call, column).contains(m_filter, Qt::CaseInsensitive); });
}

qint64 RequestLog::sizeOf(const CallRecord &call)
{
    return call.arguments.size() + 2 * (call.message.size() + call.place.size() + call.requestId.size());
}

const RequestLog::Entry &RequestLog::entry(int row) const
{
    const auto isBefore = [](const Entry &one, qint64 number) { return one.number < number; };
    return *std::lower_bound(m_entries.cbegin(), m_entries.cend(), m_rows[size_t(row)], isBefore);
}

QString RequestLog::command(int row) const
{
    return ossutilCommand(call(row), *entry(row).profile);
}

int RequestLog::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RequestLog::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestLog::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(call(index.row()), column);
    case Qt::TextAlignmentRole:
        return headerData(column, Qt::Horizontal, role);
    case FailedRole:
        return call(index.row()).failure.has_value();
    case IsCodeRole:
        return column == Place || column == RequestId;
    default:
        return {};
    }
}

QVariant RequestLog::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const bool isNumber = section == Status || (section >= Attempts && section <= Received);
    if (role == Qt::TextAlignmentRole)
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Time"),     tr("Operation"),    tr("Place"),    tr("Status"),       tr("Code"),
                              tr("Attempts"), tr("Latency (ms)"), tr("Sent (B)"), tr("Received (B)"), tr("Request ID")};
    return titles[section];
}

QString RequestLog::text(const CallRecord &call, int column)
{
    const QLocale locale;
    switch (column) {
    case Time:
        return QDateTime::fromMSecsSinceEpoch(call.started).toString(u"HH:mm:ss.zzz"_s);
    case Operation:
        return call.operation;
    case Place:
        return visibleText(call.place);
    case Status:
        return call.httpStatus > 0 ? QString::number(call.httpStatus) : u"–"_s;
    case Code:
        return visibleText(!call.code.isEmpty() || !call.failure ? call.code : kindName(*call.failure));
    case Attempts:
        return locale.toString(call.attempts);
    case Latency:
        return locale.toString(qint64(call.latency.count()));
    case Sent:
        return locale.toString(call.bytesSent);
    case Received:
        return locale.toString(call.bytesReceived);
    case RequestId:
        return visibleText(call.requestId);
    default:
        return {};
    }
}

QString RequestLog::details(int row) const
{
    const CallRecord &call = this->call(row);
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append(tr("%1: %2", "name, value").arg(name, visibleText(value)));
    };
    add(tr("Operation"), call.operation);
    add(tr("Place"), call.place);
    add(tr("Time"), QDateTime::fromMSecsSinceEpoch(call.started, Qt::UTC).toString(Qt::ISODateWithMs));
    add(tr("Status"), text(call, Status));
    add(tr("Code"), text(call, Code));
    add(tr("EC"), call.ec);
    add(tr("Message"), bounded(call.message, 2000));
    add(tr("Request ID"), call.requestId);
    add(tr("Attempts"), text(call, Attempts));
    add(tr("Latency (ms)"), text(call, Latency));
    add(tr("Sent (B)"), text(call, Sent));
    add(tr("Received (B)"), text(call, Received));
    add(tr("Keys or vectors sent"), call.items > 0 ? QLocale().toString(call.items) : QString());
    return lines.join(u'\n');
}

} // namespace vb
