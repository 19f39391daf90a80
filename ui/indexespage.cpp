#include "indexespage.h"

#include "headermemory.h"
#include "icons.h"
#include "indexfacts.h"
#include "indexmodel.h"
#include "plaintooltip.h"

#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr auto tableName = "Indexes"_L1;

} // namespace

IndexesPage::IndexesPage(Settings *settings, QWidget *parent)
    : TablePage(RowUnit::Indexes, tr("Indexes"), parent)
    , m_settings(settings)
    , m_delete(addButton(u"delete"_s, tr("Delete…"), {}))
{
    connect(m_delete, &QToolButton::clicked, this, &IndexesPage::requestDelete);
    connect(this, &TablePage::selectionChanged, this, &IndexesPage::showDelete);
    connect(this, &TablePage::stateChanged, this, &IndexesPage::showDelete);
    showDelete();
}

void IndexesPage::setModel(IndexModel *model, const BucketInfo &bucket)
{
    m_indexes = model;
    m_bucket = bucket;
    QStringList facts;
    if (!bucket.region.isEmpty())
        facts << bucket.region;
    if (bucket.created.isValid())
        facts << tr("created %1").arg(shortDate(bucket.created));
    setHeading(bucket.name, facts.join(u" · "_s));
    setPagedModel(model);
    if (model)
        restoreHeader(*m_settings, tableName, table(), columns());
}

void IndexesPage::setWritable(bool writable, const QString &reason)
{
    m_writable = writable;
    m_whyNotWritable = reason;
    showDelete();
}

std::optional<IndexInfo> IndexesPage::current() const
{
    const int row = table()->singleRow();
    if (row < 0)
        return {};
    return m_indexes->indexAt(row);
}

QString IndexesPage::whyNotDeletable() const
{
    if (!m_writable)
        return m_whyNotWritable.isEmpty() ? tr("This session is read-only") : m_whyNotWritable;
    const std::optional<IndexInfo> index = current();
    if (!index)
        return tr("Select one index");
    if (!index->isReady())
        return tr("The status of %1 is “%2”; only an enabled index can be deleted").arg(index->name, index->status);
    return {};
}

void IndexesPage::removeIndex(const QString &name)
{
    if (m_indexes)
        m_indexes->removeIndex(name);
}

void IndexesPage::requestDelete()
{
    const std::optional<IndexInfo> index = current();
    if (index && canDelete())
        Q_EMIT deleteRequested(*index);
}

void IndexesPage::showDelete()
{
    const QString why = whyNotDeletable();
    m_delete->setEnabled(why.isEmpty());
    m_delete->setToolTip(why.isEmpty() ? tr("Delete the selected index and all its vectors") : visibleToolTip(why));
}

EmptyState IndexesPage::emptyState() const
{
    return {u"index"_s, tr("No indexes"), tr("The bucket %1 holds no vector indexes.").arg(m_bucket.name),
            tr("Refresh")};
}

void IndexesPage::activateRow(int row)
{
    const IndexInfo index = m_indexes->indexAt(row);
    Q_EMIT indexOpened(index);
}

QString IndexesPage::openText() const
{
    return tr("Open");
}

QString IndexesPage::copyText(int count) const
{
    return tr("Copy %n Name(s)", nullptr, count);
}

void IndexesPage::addFurtherActions(QMenu *menu)
{
    menu->addSeparator();
    QAction *remove = menu->addAction(themedIcon(u"delete"_s), tr("Delete…"), this, &IndexesPage::requestDelete);
    remove->setEnabled(canDelete());
}

QByteArray IndexesPage::rowJson(int row) const
{
    return m_indexes->indexAt(row).raw;
}

void IndexesPage::rememberColumns(const QSet<int> &)
{
    rememberHeader(m_settings, tableName, *table());
}

void IndexesPage::resetColumns()
{
    resetHeader(m_settings, tableName, table(), columns());
}

} // namespace vb
