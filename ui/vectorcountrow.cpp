#include "vectorcountrow.h"

#include "errortext.h"
#include "statuslabel.h"
#include "vectorcounter.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vb {

namespace {

constexpr qint64 bytesPerComponent = 12; //!< of a float32 as the service writes it, with its comma
constexpr qint64 bytesPerVector = 200; //!< key, names and some metadata

} // namespace

VectorCountRow::VectorCountRow(VectorCounter *counter, qint64 known, bool isExact, std::optional<int> dimension,
                               QWidget *parent)
    : QWidget(parent)
    , m_counter(counter)
    , m_known(known)
    , m_isExact(isExact)
    , m_dimension(dimension)
    , m_count(new StatusLabel)
    , m_size(new StatusLabel)
    , m_button(new QPushButton)
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_count);
    texts->addWidget(m_size);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(texts, 1);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    m_count->setAccessibleName(tr("Vectors in the index"));
    m_count->setWordWrap(true);
    m_size->setAccessibleName(tr("Size of the backup"));
    m_button->setAutoDefault(false); // Return must not press it
    connect(m_button, &QPushButton::clicked, this, &VectorCountRow::toggle);
    connect(counter, &VectorCounter::changed, this, &VectorCountRow::showState);
    showState();
}

void VectorCountRow::toggle()
{
    if (m_counter->isRunning()) {
        m_counter->stop();
    } else {
        m_wasStarted = true;
        m_counter->start();
    }
    showState();
}

QString VectorCountRow::countText() const
{
    const QLocale locale;
    if (m_wasStarted && m_counter->isExact())
        return locale.toString(m_counter->count());
    const qint64 least = std::max(m_known, m_counter->count());
    if (m_counter->isRunning())
        return tr("≥ %1, counting…").arg(locale.toString(least));
    if (m_wasStarted && m_counter->hasFailed())
        return tr("≥ %1. %2").arg(locale.toString(least), errorLine(m_counter->error()));
    if (m_isExact)
        return locale.toString(m_known);
    return least > 0 ? tr("≥ %1").arg(locale.toString(least)) : tr("not counted");
}

void VectorCountRow::showState()
{
    m_count->setStatus(countText());
    const bool isExact = m_wasStarted ? m_counter->isExact() : m_isExact;
    const qint64 count = isExact && m_wasStarted ? m_counter->count() : std::max(m_known, m_counter->count());
    const bool hasSize = m_dimension && count > 0;
    const qint64 bytes = count * (qint64(m_dimension.value_or(0)) * bytesPerComponent + bytesPerVector);
    const QString size = QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
    m_size->setStatus(!hasSize      ? QString()
                          : isExact ? tr("a backup of about %1").arg(size)
                                    : tr("a backup of about %1 or more").arg(size));
    m_size->setVisible(hasSize);
    const QString action = m_counter->isRunning() ? tr("Stop") : tr("Count all");
    m_button->setText(action);
    m_button->setAccessibleName(action);
}

} // namespace vb
