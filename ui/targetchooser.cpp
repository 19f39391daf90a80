#include "targetchooser.h"

#include "bucketmodel.h"
#include "indexmodel.h"
#include "session.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace vb {

namespace {

QComboBox *makeBox(const QString &accessibleName)
{
    auto *box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setAccessibleName(accessibleName);
    box->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->setMinimumContentsLength(16);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    return box;
}

} // namespace

TargetChooser::TargetChooser(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_buckets(session->makeBucketModel(this))
    , m_bucket(makeBox(tr("Target bucket")))
    , m_index(makeBox(tr("Target index")))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    auto *bucketLabel = new QLabel(tr("Into &bucket:"));
    auto *indexLabel = new QLabel(tr("&index:"));
    bucketLabel->setBuddy(m_bucket);
    indexLabel->setBuddy(m_index);
    grid->addWidget(bucketLabel, 0, 0);
    grid->addWidget(m_bucket, 0, 1);
    grid->addWidget(indexLabel, 0, 2);
    grid->addWidget(m_index, 0, 3);
    connect(m_bucket, &QComboBox::editTextChanged, this, &TargetChooser::bucketNamed);
    connect(m_index, &QComboBox::editTextChanged, this, &TargetChooser::changed);
    connect(m_buckets, &BucketModel::stateChanged, this, &TargetChooser::showBuckets);
    m_buckets->reload();
}

//! By copying the names: a combo box over a model that loads chooses its first row by itself.
void TargetChooser::fill(QComboBox *box, const QStringList &names)
{
    const QSignalBlocker blocker(box);
    const QString text = box->currentText();
    box->clear();
    box->addItems(names);
    box->setCurrentIndex(-1);
    box->setEditText(text);
}

void TargetChooser::showBuckets()
{
    QStringList names;
    for (int row = 0; row < m_buckets->rowCount(); ++row)
        names.append(m_buckets->bucketAt(row).name);
    fill(m_bucket, names);
    bucketNamed();
}

void TargetChooser::showIndexes()
{
    QStringList names;
    for (int row = 0; m_indexes && row < m_indexes->rowCount(); ++row)
        names.append(m_indexes->indexAt(row).name);
    fill(m_index, names);
}

void TargetChooser::setTarget(const IndexRef &index)
{
    m_given = index.bucket;
    m_bucket->setEditText(index.bucket.name);
    m_index->setEditText(index.name);
}

BucketRef TargetChooser::bucket() const
{
    const QString name = m_bucket->currentText();
    for (int row = 0; row < m_buckets->rowCount(); ++row) {
        if (m_buckets->bucketAt(row).name == name)
            return m_buckets->bucketAt(row).ref();
    }
    return name == m_given.name ? m_given : BucketRef{name, {}, {}, {}, {}};
}

IndexRef TargetChooser::target() const
{
    return {bucket(), m_index->currentText()};
}

//! Lists the indexes of a bucket that exists; a name half typed is no reason to ask.
void TargetChooser::bucketNamed()
{
    const BucketRef named = bucket();
    const bool isKnown = m_bucket->findText(named.name, Qt::MatchExactly | Qt::MatchCaseSensitive) >= 0;
    if (isKnown && m_session && !(m_indexes && m_indexes->bucket() == named)) {
        delete m_indexes;
        m_indexes = m_session->makeIndexModel(named, this);
        connect(m_indexes, &IndexModel::stateChanged, this, &TargetChooser::showIndexes);
        m_indexes->reload();
    }
    Q_EMIT changed();
}

void TargetChooser::stop()
{
    m_buckets->stop();
    if (m_indexes)
        m_indexes->stop();
}

} // namespace vb
