#include "keyresults.h"

#include "icons.h"
#include "keylookup.h"
#include "plaintooltip.h"
#include "tones.h"
#include "visibletext.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

using Presence = KeyLookup::Presence;

//! Blanks at the ends belong to the key and must be seen.
QString withVisibleEnds(QString text)
{
    const auto isBlank = [](QChar character) { return character == u' '; };
    qsizetype first = 0;
    for (; first < text.size() && isBlank(text[first]); ++first)
        text[first] = u'␣';
    for (qsizetype last = text.size() - 1; last > first && isBlank(text[last]); --last)
        text[last] = u'␣';
    return text;
}

class PresenceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
        const Presence presence = index.data(KeyLookup::PresenceRole).value<Presence>();
        if (presence != Presence::Present && !(option->state & QStyle::State_Selected))
            option->palette.setColor(QPalette::Text, Tones::of(option->palette).quiet);
        if (index.column() == KeyLookup::Key) {
            option->text = withVisibleEnds(option->text);
            option->font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
            return;
        }
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(16, 16);
        option->icon = itemIcon(iconName(presence), *option);
    }

private:
    static QString iconName(Presence presence)
    {
        switch (presence) {
        case Presence::Present:
            return u"check"_s;
        case Presence::Missing:
            return u"missing"_s;
        case Presence::Invalid:
            return u"warning"_s;
        case Presence::Unknown:
            break;
        }
        return u"waiting"_s;
    }
};

} // namespace

KeyResults::KeyResults(KeyLookup *lookup, QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(tr("Keys found"));
    setModel(lookup);
    setItemDelegate(new PresenceDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(24, fontMetrics().height() + 6));
    horizontalHeader()->setSectionResizeMode(KeyLookup::Key, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(KeyLookup::KeyState, QHeaderView::Fixed);
    horizontalHeader()->resizeSection(KeyLookup::KeyState,
                                      fontMetrics().horizontalAdvance(tr("Not a possible key")) + 40);
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QAbstractItemView::doubleClicked, this, &KeyResults::chooseCurrent);
}

QModelIndexList KeyResults::allRows() const
{
    QModelIndexList rows;
    for (int row = 0; row < model()->rowCount(); ++row)
        rows.append(model()->index(row, KeyLookup::Key));
    return rows;
}

QList<QByteArray> KeyResults::keys(bool present, const QModelIndexList &rows) const
{
    QList<QByteArray> keys;
    for (const QModelIndex &row : rows) {
        const bool isPresent = row.data(KeyLookup::PresenceRole).value<Presence>() == Presence::Present;
        const bool isMissing = row.data(KeyLookup::PresenceRole).value<Presence>() == Presence::Missing;
        if (present ? isPresent : isMissing)
            keys.append(row.data(KeyLookup::KeyRole).toByteArray());
    }
    return keys;
}

QList<QByteArray> KeyResults::presentKeys(bool selectedOnly) const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    return keys(true, selectedOnly && !rows.isEmpty() ? rows : allRows());
}

QList<QByteArray> KeyResults::missingKeys() const
{
    return keys(false, allRows());
}

QByteArray KeyResults::currentPresentKey() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? keys(true, {current}).value(0) : QByteArray();
}

void KeyResults::chooseCurrent()
{
    const QByteArray key = currentPresentKey();
    if (!key.isEmpty())
        Q_EMIT chosen(key);
}

void KeyResults::copyKeys() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(textFromUtf8(row.data(KeyLookup::KeyRole).toByteArray()));
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void KeyResults::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copyKeys();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        chooseCurrent();
    else
        QTableView::keyPressEvent(event);
}

} // namespace vb
