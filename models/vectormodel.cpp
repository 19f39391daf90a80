#include "vectormodel.h"

#include "metadatafields.h"
#include "vectorclient.h"
#include "visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

//! The name as UTF-8 text, in the one spelling that stands for all of them. A view of \a escapedName
//! where that is spelt so.
QByteArray nameOf(QByteArrayView escapedName)
{
    if (escapedName.contains('\\'))
        return jsonStringText(escapedName).toUtf8();
    return QByteArray::fromRawData(escapedName.data(), escapedName.size());
}

// More ranges than this are dearer to a view than one layout change.
constexpr size_t maximumRanges = 16;

} // namespace

VectorModel::VectorModel(VectorClient *client, const BucketRef &bucket, const IndexInfo &index, QObject *parent)
    : PagedTableModel(parent)
    , m_client(client)
    , m_bucket(bucket)
    , m_index(index)
{ }

QByteArray VectorModel::keyAt(int row) const
{
    return m_store.key(row).toByteArray();
}

QByteArray VectorModel::metadataAt(int row) const
{
    const QByteArrayView metadata = m_store.metadata(row);
    return metadata.isEmpty() ? QByteArray() : metadata.toByteArray();
}

int VectorModel::rowOfKey(const QByteArray &key) const
{
    for (qsizetype row = 0; row < m_store.count(); ++row) {
        if (m_store.key(row) == key)
            return int(row);
    }
    return -1;
}

int VectorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_store.count());
}

int VectorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstField + int(m_fieldNames.size());
}

QVariant VectorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == KeyRole)
        return keyAt(index.row());
    if (role == MetadataRole)
        return metadataAt(index.row());
    if (index.column() == Key)
        return keyData(index.row(), role);
    const QByteArrayView raw = fieldAt(index.row(), index.column() - FirstField);
    switch (role) {
    case Qt::DisplayRole:
        return TableCell::shownJson(raw);
    case ExactTextRole:
        return TableCell::exactTextOfJson(raw);
    case KindRole:
        return QVariant::fromValue(TableCell::kindOfJson(raw));
    case RawRole:
        return raw.isNull() ? QByteArray() : raw.toByteArray();
    default:
        return {};
    }
}

QVariant VectorModel::keyData(int row, int role) const
{
    if (role != Qt::DisplayRole && role != ExactTextRole && role != KindRole)
        return {};
    return TableCell::text(textFromUtf8(m_store.key(row))).value(role);
}

QVariant VectorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isField = section >= FirstField && section < columnCount();
    if (orientation != Qt::Horizontal || (section != Key && !isField))
        return PagedTableModel::headerData(section, orientation, role);
    if (role != Qt::DisplayRole && role != ExactTextRole)
        return {};
    if (section == Key)
        return tr("Key");
    const QString &name = m_fieldNames.at(section - FirstField);
    if (role == ExactTextRole)
        return name;
    return name.isEmpty() ? u"\"\""_s : bounded(visibleText(name), TableCell::maximumShown);
}

ApiCall *VectorModel::requestPage(const QByteArray &token)
{
    ListVectorsArguments arguments;
    arguments.index = ref();
    arguments.nextToken = token;
    return m_client->listVectors(arguments, this, [this](Result<VectorPage> result) {
        if (!result.ok())
            return pageFailed(result.error());
        VectorPage &page = result.value();
        const QByteArray nextToken = page.nextToken;
        const auto append = [&] {
            m_store.append(std::move(page));
            storeChanged();
        };
        pageArrived(int(page.count()), nextToken, append, [&] { learnFields(page); });
    });
}

void VectorModel::clearRows()
{
    m_store.clear();
    m_fieldNames.clear();
    m_fieldColumns.clear();
    m_hasMoreFields = false;
    ++m_revision;
    storeChanged();
}

QString VectorModel::operation() const
{
    return u"ListVectors"_s;
}

QString VectorModel::place() const
{
    return ref().place();
}

void VectorModel::learnFields(const VectorPage &page)
{
    QStringList newNames;
    // Most rows have the fields of the row before, in the same order: those cost one comparison each.
    std::vector<QByteArrayView> before;
    MetadataField field;
    for (qsizetype row = 0; row < page.count(); ++row) {
        MetadataFields fields(page.metadataAt(row));
        for (size_t i = 0; fields.next(&field); ++i) {
            if (i < before.size() && before[i] == field.name)
                continue;
            before.resize(i);
            before.push_back(field.name);
            learnField(field.name, &newNames);
        }
    }
    if (newNames.isEmpty())
        return;
    const int first = columnCount();
    beginInsertColumns({}, first, first + int(newNames.size()) - 1);
    m_fieldNames += newNames;
    storeChanged();
    endInsertColumns();
}

//! Makes sure that the field has a column, or that \a newNames has it.
void VectorModel::learnField(QByteArrayView escapedName, QStringList *newNames)
{
    const QByteArray name = nameOf(escapedName);
    if (m_fieldColumns.contains(name))
        return;
    const int field = int(m_fieldNames.size() + newNames->size());
    if (field >= maximumFields) {
        m_hasMoreFields = true;
        return;
    }
    newNames->append(jsonStringText(escapedName));
    m_fieldColumns.insert(QByteArray(name.constData(), name.size()), field);
}

//! The raw value of one field; null when the row has no such field.
QByteArrayView VectorModel::fieldAt(int row, int field) const
{
    if (m_cachedRow != row) {
        m_cachedRow = row;
        m_cachedFields.assign(size_t(m_fieldNames.size()), QByteArrayView());
        MetadataFields fields(m_store.metadata(row));
        MetadataField found;
        while (fields.next(&found)) {
            const auto known = size_t(m_fieldColumns.value(nameOf(found.name), maximumFields));
            if (known < m_cachedFields.size()) // a field can be learnt before its column is announced
                m_cachedFields[known] = found.value;
        }
    }
    return m_cachedFields[size_t(field)];
}

void VectorModel::removeKeys(const QList<QByteArray> &keys)
{
    const std::vector<qsizetype> rows = m_store.rowsOf({keys.begin(), keys.end()});
    if (rows.empty())
        return;
    const QPointer<VectorModel> self(this);
    const quint64 revision = ++m_revision;
    const std::vector<RowRange> ranges = rangesOf(rows);
    if (ranges.size() > maximumRanges) {
        moveToEnd(rows);
        if (self && revision == m_revision)
            removeRange({m_store.count() - qsizetype(rows.size()), qsizetype(rows.size())});
    } else {
        for (auto range = ranges.rbegin(); range != ranges.rend() && self && revision == m_revision; ++range)
            removeRange(*range);
    }
    if (self && revision != m_revision)
        removeKeys(keys); // a slot moved the rows meanwhile; those that are left are elsewhere
}

void VectorModel::moveToEnd(const std::vector<qsizetype> &rows)
{
    // The hint spares the horizontal header, and lets a selection move by rows instead of by cells.
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const qsizetype staying = m_store.count() - qsizetype(rows.size());
    m_store.moveToEnd(rows);
    storeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before) {
        const auto place = std::lower_bound(rows.begin(), rows.end(), qsizetype(old.row()));
        const qsizetype movedBefore = place - rows.begin();
        const bool moved = place != rows.end() && *place == old.row();
        after.append(index(int(moved ? staying + movedBefore : old.row() - movedBefore), old.column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void VectorModel::removeRange(const RowRange &range)
{
    beginRemoveRows({}, int(range.first), int(range.first + range.count - 1));
    m_store.removeRange(range);
    storeChanged();
    endRemoveRows();
}

} // namespace vb
