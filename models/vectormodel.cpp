#include "vectormodel.h"

#include "metadatafields.h"
#include "rowreloader.h"
#include "segmentedload.h"
#include "vectorclient.h"
#include "visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

VectorModel::VectorModel(VectorClient *client, const BucketRef &bucket, const IndexInfo &index, QObject *parent)
    : PagedTableModel(parent)
    , m_client(client)
    , m_bucket(bucket)
    , m_index(index)
    , m_reloader(new RowReloader(client, ref(), RowReloader::What::Rows, this))
{
    m_wantTimer.setSingleShot(true);
    m_wantTimer.setInterval(60);
    connect(&m_wantTimer, &QTimer::timeout, this, &VectorModel::wantRows);
    connect(m_reloader, &RowReloader::came, this, &VectorModel::rowsCame);
    connect(m_reloader, &RowReloader::stateChanged, this, &VectorModel::stateChanged);
}

QByteArray VectorModel::keyAt(int row) const
{
    const QByteArrayView key = m_store.key(storedRow(row));
    return key.isNull() ? QByteArray() : key.toByteArray();
}

QByteArray VectorModel::metadataAt(int row) const
{
    const QByteArrayView metadata = m_store.metadata(storedRow(row));
    return metadata.isEmpty() ? QByteArray() : metadata.toByteArray();
}

qsizetype VectorModel::placeOfKey(const QByteArray &key) const
{
    std::vector<qsizetype> rows = m_store.rowsOf({key});
    if (m_order && !rows.empty())
        rows = placesIn(*m_order, rows, m_store.count());
    return rows.empty() ? -1 : rows.front();
}

int VectorModel::rowOfKey(const QByteArray &key) const
{
    const qsizetype place = placeOfKey(key);
    const bool isInWindow = place >= m_windowFirst && place < m_windowFirst + rowCount();
    return isInWindow ? int(place - m_windowFirst) : -1;
}

int VectorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(std::min<qsizetype>(m_maximumRows, shownCount() - m_windowFirst));
}

int VectorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstField + int(m_fieldNames.size());
}

QVariant VectorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::AccessibleTextRole && !isLoaded(index.row()))
        return tr("not here now");
    if (role == KeyRole)
        return keyAt(index.row());
    if (role == MetadataRole)
        return metadataAt(index.row());
    if (!isLoaded(index.row()))
        return role == KindRole ? QVariant::fromValue(CellKind::Absent) : QVariant();
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
        const auto append = [&] { m_store.append(std::move(page), {1, 0, token, nextToken, {}, true}); };
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
