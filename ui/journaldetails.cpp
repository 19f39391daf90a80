#include "journaldetails.h"

#include "journaltext.h"
#include "keylist.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

enum Column { Batch, Keys, Outcome, Requests };
enum Row { AllKeys, OpenKeys, FirstBatch };

} // namespace

JournalDetails::JournalDetails(QWidget *parent)
    : QWidget(parent)
    , m_facts(new QLabel)
    , m_batches(new QTreeWidget)
    , m_keys(new KeyList)
{
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_batches->setAccessibleName(tr("Batches"));
    m_batches->setHeaderLabels({tr("Batch"), tr("Keys"), tr("Outcome"), tr("Request ids")});
    m_batches->setRootIsDecorated(false);
    m_batches->setUniformRowHeights(true);
    m_batches->setTabKeyNavigation(false);
    m_keys->setAccessibleName(tr("Keys"));
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_batches);
    splitter->addWidget(m_keys);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_facts);
    layout->addWidget(splitter, 1);
    connect(m_batches, &QTreeWidget::currentItemChanged, this, &JournalDetails::showKeys);
}

void JournalDetails::addRow(const QString &name, qsizetype keys, const QString &outcome, const QStringList &requestIds)
{
    auto *item = new QTreeWidgetItem(
        m_batches, {name, keys < 0 ? QString() : QLocale().toString(keys), outcome, requestIds.join(u", "_s)});
    item->setTextAlignment(Keys, Qt::AlignRight | Qt::AlignVCenter);
}

void JournalDetails::showOperation(const JournalOperation &operation)
{
    m_operation = operation;
    m_facts->setText(JournalText::facts(operation));
    m_batches->clear();
    addRow(tr("all"), operation.request.keys.size(), tr("what was confirmed"), {});
    addRow(tr("open"), operation.unsettledKeys().size(), tr("neither deleted nor known to be gone"), {});
    for (const JournalBatch &batch : operation.batches)
        addRow(QLocale().toString(batch.number), batch.keys.size(), JournalText::outcome(batch), batch.requestIds);
    for (const int column : {Batch, Keys, Outcome})
        m_batches->resizeColumnToContents(column);
    m_batches->setCurrentItem(m_batches->topLevelItem(operation.needsAttention() ? OpenKeys : AllKeys));
    showKeys();
}

void JournalDetails::showNothing()
{
    m_operation = {};
    m_facts->clear();
    m_batches->clear();
    m_keys->setKeys({});
}

void JournalDetails::showKeys()
{
    const int row = m_batches->indexOfTopLevelItem(m_batches->currentItem());
    if (row == AllKeys)
        m_keys->setKeys(m_operation.request.keys);
    else if (row == OpenKeys)
        m_keys->setKeys(m_operation.unsettledKeys());
    else if (row >= FirstBatch)
        m_keys->setKeys(m_operation.batches.at(row - FirstBatch).keys);
}

} // namespace vb
