//! What is selected in a VectorsPage, and what becomes of it.
#include "clipboardlimit.h"
#include "keycollection.h"
#include "keycollectiondialog.h"
#include "vectormodel.h"
#include "vectorspage.h"
#include "visibletext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace vb {

namespace {

constexpr qint64 mostCopiedKeys = 1'000'000;

//! The ranges cut off after \a count rows.
std::vector<RowRange> firstOf(std::vector<RowRange> ranges, qsizetype count)
{
    for (size_t i = 0; i < ranges.size(); ++i) {
        ranges[i].count = std::min(ranges[i].count, count);
        count -= ranges[i].count;
        if (count == 0) {
            ranges.resize(i + 1);
            break;
        }
    }
    return ranges;
}

} // namespace

void VectorsPage::requestDelete()
{
    if (canDelete())
        withKeys(selectedRanges(), [this](const QList<QByteArray> &keys) { Q_EMIT deleteRequested(keys); });
}

void VectorsPage::copy()
{
    copyWithin(mostCopiedKeys, selectedCount(), this, [this](qint64 count) {
        withKeys(firstOf(selectedRanges(), count), [](const QList<QByteArray> &keys) {
            if (!keys.isEmpty())
                QGuiApplication::clipboard()->setText(QString::fromUtf8(keys.join('\n')));
        });
    });
}

//! At once where the rows are loaded.
void VectorsPage::withKeys(const std::vector<RowRange> &rows, const std::function<void(const QList<QByteArray> &)> &act)
{
    if (!m_vectors || m_collecting)
        return;
    if (m_vectors->areLoaded(rows))
        return act(m_vectors->keysOf(rows));
    m_collecting = new KeyCollectionDialog(m_vectors->makeKeyCollection(rows, nullptr), this);
    m_collecting->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_collecting, &KeyCollectionDialog::collected, this, act);
    m_collecting->open();
}

std::vector<RowRange> VectorsPage::selectedRanges() const
{
    std::vector<RowRange> ranges;
    for (const RowSpan &span : table()->selectedSpans())
        ranges.push_back({span.first, span.last - span.first + 1});
    return ranges;
}

QList<QByteArray> VectorsPage::selectedKeys() const
{
    const std::vector<RowRange> ranges = selectedRanges();
    if (m_vectors && m_vectors->areLoaded(ranges))
        return m_vectors->keysOf(ranges);
    QList<QByteArray> keys;
    for (const RowRange &range : ranges) {
        for (qsizetype row = range.first; row < range.first + range.count; ++row)
            keys.append(m_vectors->keyAt(int(row)));
    }
    return keys;
}

//! A selected row that was given up has no key yet for the inspector.
void VectorsPage::noteAwaited()
{
    const int row = table()->singleRow();
    m_awaitsRow = m_vectors && row >= 0 && !m_vectors->isLoaded(row);
}

void VectorsPage::rowsChanged()
{
    const int row = table()->singleRow();
    if (m_awaitsRow && row >= 0 && m_vectors->isLoaded(row))
        Q_EMIT selectionChanged();
}

void VectorsPage::applyRowBudget()
{
    if (VectorModel *vectors = listing())
        vectors->setRowBudget(m_settings->rowBudget());
}

QList<QByteArray> VectorsPage::selectedMetadata(int limit) const
{
    QList<QByteArray> metadata;
    for (const RowSpan &span : table()->selectedSpans()) {
        for (int row = span.first; row <= span.last && metadata.size() < limit; ++row)
            metadata.append(m_vectors->metadataAt(row));
    }
    return metadata;
}

bool VectorsPage::selectKey(const QByteArray &key)
{
    const qsizetype place = m_vectors ? m_vectors->placeOfKey(key) : -1;
    if (place < 0)
        return false;
    if (place < m_vectors->windowFirst() || place >= m_vectors->windowFirst() + m_vectors->rowCount())
        m_vectors->moveWindow(place - m_vectors->rowCount() / 2);
    const auto row = int(place - m_vectors->windowFirst());
    table()->selectSpans({{row, row}});
    table()->scrollTo(m_vectors->index(row, 0));
    return true;
}

void VectorsPage::removeKeys(const QList<QByteArray> &keys)
{
    if (m_vectors)
        m_vectors->removeKeys(keys);
    if (m_listing)
        m_listing->removeKeys(keys);
}

QString VectorsPage::whyNoJson() const
{
    return m_vectors->areLoaded(selectedRanges()) ? QString() : tr("Some of the selected rows are not in memory now");
}

QByteArray VectorsPage::rowJson(int row) const
{
    // As an array of one, since QJsonDocument escapes no bare string.
    const QString key = textFromUtf8(m_vectors->keyAt(row));
    const QByteArray inBrackets = QJsonDocument(QJsonArray{key}).toJson(QJsonDocument::Compact);
    QByteArray json = "{\"key\":" + inBrackets.sliced(1, inBrackets.size() - 2);
    const QByteArray metadata = m_vectors->metadataAt(row);
    if (!metadata.isNull())
        json += ",\"metadata\":" + metadata;
    return json + '}';
}

} // namespace vb
