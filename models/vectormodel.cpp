#include "vectormodel.h"

#include "metadatafields.h"
#include "vectorclient.h"
#include "visibletext.h"

using namespace Qt::StringLiterals;

namespace vb {

VectorModel::VectorModel(VectorClient *client, const BucketRef &bucket, const IndexInfo &index, QObject *parent)
    : PagedTableModel(parent)
    , m_client(client)
    , m_bucket(bucket)
    , m_index(index)
{ }

QByteArray VectorModel::keyAt(int row) const
{
    return m_store.key(storedRow(row)).toByteArray();
}

QByteArray VectorModel::metadataAt(int row) const
{
    const QByteArrayView metadata = m_store.metadata(storedRow(row));
    return metadata.isEmpty() ? QByteArray() : metadata.toByteArray();
}

int VectorModel::rowOfKey(const QByteArray &key) const
{
    const std::vector<qsizetype> rows = m_store.rowsOf({key});
    if (rows.empty() || !m_order)
        return rows.empty() ? -1 : int(rows.front());
    const std::vector<qsizetype> places = placesIn(*m_order, rows, m_store.count());
    return places.empty() ? -1 : int(places.front());
}

int VectorModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return int(m_order ? qsizetype(m_order->size()) : m_store.count());
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
    return TableCell::text(textFromUtf8(m_store.key(storedRow(row)))).value(role);
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
    return m_client->listVectors(arguments, this, [this, token](Result<VectorPage> result) {
        if (!result.ok())
            return pageFailed(result.error());
        VectorPage &page = result.value();
        const QByteArray nextToken = page.nextToken;
        const auto append = [&] { m_store.append(std::move(page), {1, 0, token, nextToken, {}}); };
        pageArrived(int(page.count()), nextToken, append, [&] { learnFields(fieldNamesOf(page)); });
    });
}

QString VectorModel::operation() const
{
    return u"ListVectors"_s;
}

QString VectorModel::place() const
{
    return ref().place();
}

//! Makes sure that the fields have columns.
void VectorModel::learnFields(const std::vector<FieldName> &names)
{
    QStringList newNames;
    for (const FieldName &name : names) {
        if (m_fieldColumns.contains(name.utf8))
            continue;
        const int field = int(m_fieldNames.size() + newNames.size());
        if (field >= maximumFields) {
            m_hasMoreFields = true;
            break;
        }
        newNames.append(name.text);
        m_fieldColumns.insert(name.utf8, field);
    }
    if (newNames.isEmpty())
        return;
    const int first = columnCount();
    beginInsertColumns({}, first, first + int(newNames.size()) - 1);
    m_fieldNames += newNames;
    forgetCell();
    endInsertColumns();
}

//! The raw value of one field; null when the row has no such field.
QByteArrayView VectorModel::fieldAt(int row, int field) const
{
    if (m_cachedRow != row) {
        m_cachedRow = row;
        m_cachedFields.assign(size_t(m_fieldNames.size()), QByteArrayView());
        MetadataFields fields(m_store.metadata(storedRow(row)));
        MetadataField found;
        while (fields.next(&found)) {
            const auto known = size_t(m_fieldColumns.value(fieldNameUtf8(found.name), maximumFields));
            if (known < m_cachedFields.size()) // a field can be learnt before its column is announced
                m_cachedFields[known] = found.value;
        }
    }
    return m_cachedFields[size_t(field)];
}

} // namespace vb
