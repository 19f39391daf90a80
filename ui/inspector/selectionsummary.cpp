#include "inspector/selectionsummary.h"

#include "inspector/commonfields.h"
#include "metadatafields.h"
#include "plaintooltip.h"
#include "tones.h"
#include "visibletext.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFields = 256;
constexpr int longestValue = 200;

QString valueText(const QByteArray &raw)
{
    const bool isText = raw.size() >= 2 && raw.startsWith('"');
    const QByteArrayView inner = isText ? QByteArrayView(raw).sliced(1, raw.size() - 2) : QByteArrayView(raw);
    const QString text = isText ? jsonStringText(inner) : QString::fromUtf8(raw);
    return text.isEmpty() ? u"\"\""_s : text;
}

} // namespace

SelectionSummary::SelectionSummary(QWidget *parent)
    : QWidget(parent)
    , m_title(makeHeadingLabel({}))
    , m_note(new QuietLabel)
    , m_fields(new QTreeWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addWidget(m_fields, 1);
    m_note->setWordWrap(true);
    m_fields->setAccessibleName(tr("Common fields"));
    m_fields->setRootIsDecorated(false);
    m_fields->setUniformRowHeights(true);
    m_fields->setHeaderLabels({tr("Field"), tr("In"), tr("Value")});
    m_fields->headerItem()->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    m_fields->setColumnWidth(0, 120);
    m_fields->setColumnWidth(1, 56);
}

void SelectionSummary::setSelection(qint64 count, const QList<QByteArray> &metadata)
{
    const QLocale locale;
    const QList<CommonField> fields = commonFields(metadata, mostFields);
    m_title->setText(tr("%Ln vector(s) selected", nullptr, int(count)));
    const int compared = int(metadata.size());
    if (fields.isEmpty())
        m_note->setText(tr("None of them has metadata fields."));
    else if (compared < count)
        m_note->setText(tr("Fields of the first %Ln", nullptr, compared));
    else
        m_note->setText(tr("What they have in common"));
    m_fields->setVisible(!fields.isEmpty());
    m_fields->clear();
    QList<QTreeWidgetItem *> items;
    for (const CommonField &field : fields) {
        const QString value
            = field.distinct == 1 ? valueText(field.onlyValue) : tr("%Ln different value(s)", nullptr, field.distinct);
        auto *item = new QTreeWidgetItem(
            {visibleText(field.name), locale.toString(field.present), bounded(visibleText(value), longestValue)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(0, visibleToolTip(field.name));
        item->setToolTip(2, visibleToolTip(value));
        if (field.distinct > 1)
            item->setForeground(2, Tones::of(palette()).quiet);
        items.append(item);
    }
    m_fields->addTopLevelItems(items);
}

} // namespace vb
