#include "connectionlist.h"

#include "colours.h"
#include "icons.h"
#include "plaintooltip.h"
#include "visibletext.h"

#include <QHeaderView>
#include <QTreeWidgetItemIterator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int offerRole = Qt::UserRole + 1;

} // namespace

ConnectionList::ConnectionList(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Connections"));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(8);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setIconSize({16, 16});
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTreeWidget::itemSelectionChanged, this, &ConnectionList::chosen);
}

QTreeWidgetItem *ConnectionList::addSection(const QString &title, int count)
{
    auto *section = new QTreeWidgetItem(this, {title});
    section->setSizeHint(0, {0, std::max(24, fontMetrics().height() + 6)}); // of all rows, since they are uniform
    section->setFlags(Qt::ItemIsEnabled);
    QFont bold = font();
    bold.setBold(true);
    section->setFont(0, bold);
    section->setExpanded(true);
    if (count == 0) {
        auto *none = new QTreeWidgetItem(section, {tr("None")});
        none->setFlags(Qt::NoItemFlags);
    }
    return section;
}

void ConnectionList::setConnections(const QList<Profile> &saved, const QList<CredentialOffer> &found)
{
    const QString id = chosenId();
    const int offer = chosenOffer();
    const QSignalBlocker blocker(this);
    clear();
    QTreeWidgetItem *section = addSection(tr("Saved"), int(saved.size()));
    for (const Profile &profile : saved) {
        auto *item = new QTreeWidgetItem(section, {visibleText(profile.name)});
        item->setData(0, idRole, profile.id);
        item->setIcon(0, profile.colour.isEmpty() ? themedIcon(u"account"_s) : swatch(profile.colour));
        item->setToolTip(0, plainToolTip(visibleText(profile.name + u'\n' + profile.region)));
    }
    section = addSection(tr("Found on this machine"), int(found.size()));
    for (int i = 0; i < int(found.size()); ++i) {
        auto *item = new QTreeWidgetItem(section, {visibleText(found.at(i).source)});
        item->setData(0, offerRole, i);
        item->setIcon(0, themedIcon(found.at(i).isUsable() ? u"key"_s : u"warning"_s));
        item->setToolTip(0, plainToolTip(visibleText(found.at(i).source + u'\n' + found.at(i).problem)));
    }
    if (!id.isEmpty())
        chooseBy(idRole, id);
    else if (offer >= 0 && offer < int(found.size()))
        chooseBy(offerRole, offer);
}

QString ConnectionList::chosenId() const
{
    return selectedItems().isEmpty() ? QString() : selectedItems().constFirst()->data(0, idRole).toString();
}

int ConnectionList::chosenOffer() const
{
    const QVariant offer = selectedItems().isEmpty() ? QVariant() : selectedItems().constFirst()->data(0, offerRole);
    return offer.isValid() ? offer.toInt() : -1;
}

void ConnectionList::chooseId(const QString &id)
{
    chooseBy(idRole, id);
}

void ConnectionList::chooseOffer(int offer)
{
    chooseBy(offerRole, offer);
}

void ConnectionList::chooseNothing()
{
    setCurrentItem(nullptr);
    clearSelection();
}

void ConnectionList::chooseBy(int role, const QVariant &value)
{
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        if ((*it)->data(0, role) != value)
            continue;
        setCurrentItem(*it);
        return;
    }
}

} // namespace vb
