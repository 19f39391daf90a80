#include "shortcutsdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace vb {

ShortcutsDialog::ShortcutsDialog(const QList<WindowActions::Group> &groups, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    auto *list = new QTreeWidget;
    list->setAccessibleName(tr("Keyboard shortcuts"));
    list->setColumnCount(2);
    list->setRootIsDecorated(false);
    list->setItemsExpandable(false);
    list->setHeaderLabels({tr("Action"), tr("Shortcut")});
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    for (const WindowActions::Group &group : groups) {
        QTreeWidgetItem *parentItem = nullptr;
        for (const QAction *action : group.actions) {
            if (action->shortcut().isEmpty())
                continue;
            if (!parentItem)
                parentItem = new QTreeWidgetItem(list, {group.title});
            new QTreeWidgetItem(parentItem,
                                {WindowActions::withoutMnemonic(action->text()),
                                 action->shortcut().toString(QKeySequence::NativeText)});
        }
    }
    list->expandAll();
    list->resizeColumnToContents(0);
    list->header()->setStretchLastSection(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // a style's own, which does not follow dark and light
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(list);
    layout->addWidget(buttons);
    resize(400, 520);
}

} // namespace vb
