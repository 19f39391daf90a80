#include "keycollectiondialog.h"

#include "dialogsize.h"
#include "errortext.h"
#include "keycollection.h"
#include "tones.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace vb {

KeyCollectionDialog::KeyCollectionDialog(KeyCollection *collection, QWidget *parent)
    : QDialog(parent)
    , m_collection(collection)
    , m_bar(new QProgressBar)
    , m_text(new QuietLabel)
    , m_stop(new QPushButton(tr("Stop")))
{
    collection->setParent(this);
    const QString title = tr("Collecting the keys of the selection");
    setWindowTitle(title);
    setModal(true);
    setMinimumWidth(440);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_text->setAlignment(Qt::AlignTop);
    m_stop->setAccessibleName(m_stop->text());
    m_stop->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_stop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(makeHeadingLabel(title));
    layout->addSpacing(8);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_stop, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, collection, &KeyCollection::stop);
    connect(collection, &KeyCollection::progressed, this, &KeyCollectionDialog::showProgress);
    connect(collection, &KeyCollection::ended, this, &KeyCollectionDialog::showEnd);
    collection->start();
    showProgress();
    sizeToContent(this);
}

void KeyCollectionDialog::showProgress()
{
    constexpr int whole = 1000;
    m_bar->setRange(0, whole);
    m_bar->setValue(int(double(m_collection->count()) / double(m_collection->total()) * whole));
    const QLocale locale;
    m_text->setText(tr("%1 of %2. Some of the selected rows are not in memory now; their keys are listed again.")
                        .arg(locale.toString(m_collection->count()), locale.toString(m_collection->total())));
}

void KeyCollectionDialog::showEnd()
{
    if (m_collection->isComplete()) {
        const QList<QByteArray> keys = m_collection->keys();
        accept();
        Q_EMIT collected(keys);
        return;
    }
    m_stop->setText(tr("Close"));
    m_stop->setAccessibleName(m_stop->text());
    m_text->setText(m_collection->hasListingChanged()
                        ? tr("The index changed since it was listed: not all of the selected vectors are where they "
                             "were. Nothing was done. Refresh, and select them again.")
                        : tr("%1 Nothing was done.").arg(errorLine(*m_collection->error())));
}

} // namespace vb
