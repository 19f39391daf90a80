#include "bucketspage.h"

#include "bucketmodel.h"
#include "celldelegate.h"
#include "headermemory.h"
#include "icons.h"

#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr auto tableName = "Buckets"_L1;

} // namespace

BucketsPage::BucketsPage(Settings *settings, QWidget *parent)
    : TablePage(RowUnit::Buckets, tr("Buckets"), parent)
    , m_settings(settings)
    , m_delete(addButton(u"delete"_s, tr("Delete…"), {}))
{
    connect(m_delete, &QToolButton::clicked, this, &BucketsPage::requestDelete);
    connect(this, &TablePage::selectionChanged, this, &BucketsPage::showDelete);
    connect(this, &TablePage::stateChanged, this, &BucketsPage::showDelete);
    showDelete();
    table()->cellDelegate()->setCodeColumns({BucketModel::Name, BucketModel::Endpoint, BucketModel::Arn});
    setHeading(tr("Buckets"), {});
}

void BucketsPage::setModel(BucketModel *model, const QString &account)
{
    m_buckets = model;
    const int pinned = model ? model->pinnedCount() : 0;
    QStringList facts{account, pinned > 0 ? tr("%n pinned", nullptr, pinned) : QString()};
    facts.removeAll(QString());
    setHeading(tr("Buckets"), facts.join(u" · "_s));
    setPagedModel(model);
    if (model)
        restoreHeader(*m_settings, tableName, table(), columns());
}

std::optional<BucketInfo> BucketsPage::current() const
{
    const int row = table()->singleRow();
    if (row < 0)
        return {};
    return m_buckets->bucketAt(row);
}

void BucketsPage::setWritable(bool writable, const QString &reason)
{
    m_writable = writable;
    m_whyNotWritable = reason;
    showDelete();
}

QString BucketsPage::whyNotDeletable() const
{
    if (!m_writable)
        return m_whyNotWritable.isEmpty() ? tr("This session is read-only") : m_whyNotWritable;
    return current() ? QString() : tr("Select one bucket");
}

void BucketsPage::removeBucket(const QString &name)
{
    if (m_buckets)
        m_buckets->removeBucket(name);
}

void BucketsPage::requestDelete()
{
    const std::optional<BucketInfo> bucket = current();
    if (bucket && whyNotDeletable().isEmpty())
        Q_EMIT deleteRequested(*bucket);
}

void BucketsPage::showDelete()
{
    const QString why = whyNotDeletable();
    m_delete->setEnabled(why.isEmpty());
    m_delete->setToolTip(why.isEmpty() ? tr("Delete the selected bucket, if it is empty") : why);
}

EmptyState BucketsPage::emptyState() const
{
    return {u"bucket"_s, tr("No vector buckets"),
            tr("The account has no vector buckets, or none that these credentials may list."), tr("Refresh")};
}

void BucketsPage::activateRow(int row)
{
    // A copy: the slot may replace the model that holds it.
    const BucketInfo bucket = m_buckets->bucketAt(row);
    Q_EMIT bucketOpened(bucket);
}

QString BucketsPage::openText() const
{
    return tr("Open");
}

QString BucketsPage::copyText(int count) const
{
    return tr("Copy %n Name(s)", nullptr, count);
}

void BucketsPage::addFurtherActions(QMenu *menu)
{
    menu->addSeparator();
    QAction *remove = menu->addAction(themedIcon(u"delete"_s), tr("Delete…"), this, &BucketsPage::requestDelete);
    remove->setEnabled(whyNotDeletable().isEmpty());
}

QByteArray BucketsPage::rowJson(int row) const
{
    return m_buckets->bucketAt(row).raw;
}

void BucketsPage::rememberColumns(const QSet<int> &)
{
    rememberHeader(m_settings, tableName, *table());
}

void BucketsPage::resetColumns()
{
    resetHeader(m_settings, tableName, table(), columns());
}

} // namespace vb
