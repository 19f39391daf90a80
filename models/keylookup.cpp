#include "keylookup.h"

#include "jsontree.h"
#include "uniquekeys.h"
#include "vectorclient.h"
#include "visibletext.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace vb {

namespace {

//! Absent: \a text is not a JSON list of strings only.
std::optional<QList<QByteArray>> jsonKeys(const QString &text)
{
    if (!text.trimmed().startsWith(u'['))
        return {};
    const JsonTree tree(text.toUtf8());
    if (tree.problem() != JsonTree::Problem::None)
        return {};
    QList<QByteArray> keys;
    for (const int id : tree.node(0).children) {
        if (tree.node(id).kind != JsonNode::Kind::Text)
            return {};
        keys.append(tree.text(id).toUtf8());
    }
    return keys;
}

bool isPossibleKey(const QByteArray &key)
{
    return !key.isEmpty() && key.size() <= KeyLookup::maximumKeyBytes && QByteArrayView(key).isValidUtf8();
}

} // namespace

KeyLookup::KeyLookup(VectorClient *client, const IndexRef &index, QObject *parent)
    : QAbstractTableModel(parent)
    , m_client(client)
    , m_index(index)
{ }

KeyLookup::~KeyLookup()
{
    cancel();
}

QList<QByteArray> KeyLookup::parseKeys(const QString &text)
{
    if (const std::optional<QList<QByteArray>> keys = jsonKeys(text))
        return uniqueKeys(*keys);
    QList<QByteArray> keys;
    for (QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (!line.isEmpty())
            keys.append(line.toUtf8());
    }
    return uniqueKeys(keys);
}

void KeyLookup::start(const QList<QByteArray> &keys)
{
    cancel();
    beginResetModel();
    m_keys = uniqueKeys(keys);
    m_presence.clear();
    m_presence.reserve(m_keys.size());
    for (const QByteArray &key : std::as_const(m_keys))
        m_presence.append(isPossibleKey(key) ? Presence::Unknown : Presence::Invalid);
    m_invalid = int(m_presence.count(Presence::Invalid));
    m_present = 0;
    m_missing = 0;
    m_next = 0;
    endResetModel();
    run();
}

void KeyLookup::stop()
{
    if (!m_running)
        return;
    cancel();
    Q_EMIT finished();
}

void KeyLookup::retry()
{
    if (!m_running && unknownCount() > 0)
        run();
}

int KeyLookup::unknownCount() const
{
    return int(m_keys.size()) - m_present - m_missing - m_invalid;
}

void KeyLookup::run()
{
    m_failed = false;
    m_error = {};
    m_running = true;
    if (unknownCount() > 0) {
        requestNext();
    } else {
        // Queued, so that finished() does not come before start() returned.
        const auto finishThisRun = [this, run = m_run] { finish(run); };
        QMetaObject::invokeMethod(this, finishThisRun, Qt::QueuedConnection);
    }
    Q_EMIT progressed();
}

void KeyLookup::cancel()
{
    if (m_call)
        m_call->cancel();
    m_call.clear();
    m_running = false;
    ++m_run;
}

void KeyLookup::finish(int run)
{
    if (run != m_run)
        return; // stopped, or started anew meanwhile
    m_running = false;
    ++m_run;
    Q_EMIT finished();
}

KeyLookup::Batch KeyLookup::nextBatch() const
{
    Batch batch;
    for (int row = m_next; row < int(m_keys.size()) && batch.keys.size() < batchSize; ++row) {
        if (m_presence[row] == Presence::Unknown) {
            batch.keys.append(m_keys[row]);
            batch.rows.append(row);
        }
    }
    return batch;
}

void KeyLookup::requestNext()
{
    const Batch batch = nextBatch();
    const GetVectorsArguments arguments{m_index, batch.keys, false, false};
    m_call = m_client->getVectors(
        arguments, this, [this, batch](const Result<QList<VectorRecord>> &result) { answered(batch, result); });
    connect(m_call, &ApiCall::retryScheduled, this, &KeyLookup::retryScheduled);
}

void KeyLookup::answered(const Batch &batch, const Result<QList<VectorRecord>> &result)
{
    m_call.clear();
    const int run = m_run;
    if (!result) {
        m_failed = true;
        m_error = result.error();
        finish(run);
        return;
    }
    QSet<QByteArray> present;
    for (const VectorRecord &record : *result)
        present.insert(record.key);
    for (const int row : batch.rows) {
        const bool isPresent = present.contains(m_keys[row]);
        m_presence[row] = isPresent ? Presence::Present : Presence::Missing;
        ++(isPresent ? m_present : m_missing);
    }
    m_next = batch.rows.constLast() + 1;
    const bool isLast = unknownCount() == 0;
    if (!isLast) // before the signals: who is told may stop it, or start anew
        requestNext();
    Q_EMIT dataChanged(index(batch.rows.constFirst(), KeyState), index(batch.rows.constLast(), KeyState));
    Q_EMIT progressed();
    if (isLast)
        finish(run);
}

int KeyLookup::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_keys.size());
}

int KeyLookup::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeyLookup::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QByteArray &key = m_keys[index.row()];
    const Presence presence = m_presence[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Key ? visibleText(textFromUtf8(key)) : stateText(presence);
    case KeyRole:
        return key;
    case PresenceRole:
        return QVariant::fromValue(presence);
    case ReasonRole:
        return presence == Presence::Invalid ? QVariant(reason(key)) : QVariant();
    default:
        return {};
    }
}

QString KeyLookup::stateText(Presence presence)
{
    switch (presence) {
    case Presence::Present:
        return tr("Present");
    case Presence::Missing:
        return tr("Missing");
    case Presence::Invalid:
        return tr("Not a possible key");
    case Presence::Unknown:
        break;
    }
    return tr("Unknown");
}

QString KeyLookup::reason(const QByteArray &key)
{
    if (key.isEmpty())
        return tr("A key cannot be empty.");
    if (key.size() > maximumKeyBytes)
        return tr("A key has at most 1,024 bytes of UTF-8; this one has %n.", "", int(key.size()));
    return tr("A key must be valid UTF-8.");
}

QVariant KeyLookup::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return section == Key ? tr("Key") : tr("State");
}

} // namespace vb
