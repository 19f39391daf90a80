#include "windowactions.h"

#include "icons.h"
#include "plaintooltip.h"
#include "visibletext.h"

#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr const char *tipProperty = "tip";

QString withShortcut(const QAction *action, const QString &tip)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? tip : tip + u" ("_s + keys + u')';
}

} // namespace

WindowActions::WindowActions(QMainWindow *window)
    : QObject(window)
    , m_window(window)
{
    createFile();
    createEdit();
    createVectorAndIndex();
    createView();
    createHelp();
    createHidden();
}

QAction *WindowActions::make(QMenu *menu, const QString &iconName, const QString &text, const QKeySequence &shortcut,
                             const QString &tip)
{
    auto *action = new QAction(text, m_window);
    if (!iconName.isEmpty())
        action->setIcon(themedIcon(iconName));
    action->setShortcut(shortcut);
    action->setProperty(tipProperty, tip);
    setAvailable(action, {});
    if (menu)
        menu->addAction(action);
    return action;
}

void WindowActions::setAvailable(QAction *action, const QString &reason)
{
    const QString tip = action->property(tipProperty).toString();
    action->setEnabled(reason.isEmpty());
    const QString text = reason.isEmpty() ? tip : visibleText(reason);
    action->setToolTip(plainToolTip(withShortcut(action, text)));
    action->setStatusTip(text);
}

QString WindowActions::withoutMnemonic(const QString &text)
{
    static const QRegularExpression appended(u"\\(&[^)]\\)"_s);
    return QString(text).remove(appended).remove(u'&');
}

void WindowActions::createFile()
{
    QMenu *file = m_window->menuBar()->addMenu(tr("&File"));
    newWindow
        = make(file, {}, tr("&New Window"), QKeySequence(tr("Ctrl+N")), tr("A window with a connection of its own"));
    connectTo
        = make(file, u"account"_s, tr("&Connect…"), QKeySequence(tr("Ctrl+O")), tr("Saved connections, and new ones"));
    openDemo = make(file, u"demo"_s, tr("Open &Demo Store"), {}, tr("Browse the embedded demo store"));
    testConnection = make(file, {}, tr("&Test Connection…"), {},
                          tr("Find out step by step what this connection can do, without writing anything"));
    disconnectFrom = make(file, {}, tr("Di&sconnect"), {}, tr("End this connection and forget its credentials"));
    readOnly = make(file, u"lock"_s, tr("Read-&Only"), {}, tr("Refuse every writing operation before it is sent"));
    readOnly->setCheckable(true);
    file->addSeparator();
    exportVectors = make(file, u"export"_s, tr("&Export…"), QKeySequence(tr("Ctrl+E")),
                         tr("Copy the index, or vectors of it, into a file"));
    importVectors = make(file, u"import"_s, tr("&Import…"), {}, tr("Put the vectors of a file into an index"));
    file->addSeparator();
    restore = make(file, u"restore"_s, tr("&Restore…"), {}, tr("Put the vectors of a backup back"));
    journal = make(file, u"journal"_s, tr("Delete &Journal…"), {}, tr("Every deletion made with this program"));
    file->addSeparator();
    closeWindow = make(file, {}, tr("Close &Window"), QKeySequence(tr("Ctrl+W")), tr("Close this window"));
    quit = make(file, {}, tr("&Quit"), QKeySequence(tr("Ctrl+Q")), tr("Close all windows"));
    quit->setMenuRole(QAction::QuitRole);
    m_menus.append(file);
}

void WindowActions::createEdit()
{
    QMenu *edit = m_window->menuBar()->addMenu(tr("&Edit"));
    undoDelete = make(edit, u"undo"_s, tr("&Undo Delete…"), {}, tr("Restore the backup of the last deletion"));
    edit->addSeparator();
    copy = make(edit, u"copy"_s, tr("&Copy"), QKeySequence::Copy, tr("Copy the names or keys of the selected rows"));
    selectAll = make(edit, {}, tr("Select &All"), QKeySequence::SelectAll, tr("Select all loaded rows"));
    edit->addSeparator();
    find = make(edit, u"search"_s, tr("&Find…"), QKeySequence::Find, tr("Find in the loaded rows"));
    edit->addSeparator();
    preferences = make(edit, {}, tr("&Preferences…"), {}, tr("How much memory the rows of a table may take"));
    preferences->setMenuRole(QAction::PreferencesRole);
    m_menus.append(edit);
}

void WindowActions::createVectorAndIndex()
{
    QMenu *vector = m_window->menuBar()->addMenu(tr("&Vector"));
    goToKey = make(vector, u"goto"_s, tr("&Go to Key…"), QKeySequence(tr("Ctrl+G")),
                   tr("Look vectors up by key, without loading the index"));
    vector->addSeparator();
    deleteVectors = make(vector, u"delete"_s, tr("&Delete…"), QKeySequence::Delete, tr("Delete the selected vectors"));
    deleteKeys = make(vector, {}, tr("Delete &Keys…"), {}, tr("Delete the vectors of a pasted or opened list of keys"));

    QMenu *index = m_window->menuBar()->addMenu(tr("&Index"));
    refresh = make(index, u"refresh"_s, tr("&Refresh"), QKeySequence(tr("F5")), tr("List what is shown anew"));
    countAll = make(index, {}, tr("&Count All"), {}, tr("Count the vectors of the whole index, without loading them"));
    loadAll = make(index, u"load-all"_s, tr("Load &All"), {}, tr("Load page after page, to the end"));
    index->addSeparator();
    deleteIndex = make(index, u"delete"_s, tr("&Delete Index…"), {}, tr("Delete the index with all of its vectors"));
    deleteBucket = make(index, {}, tr("Delete &Bucket…"), {}, tr("Delete a bucket that holds no index"));
    m_menus += {vector, index};
}

void WindowActions::createView()
{
    m_view = m_window->menuBar()->addMenu(tr("Vie&w"));
    m_viewSeparator = m_view->addSeparator();
    back = make(m_view, u"back"_s, tr("&Back"), QKeySequence(tr("Alt+Left")), tr("The place before"));
    forward = make(m_view, u"forward"_s, tr("&Forward"), QKeySequence(tr("Alt+Right")), tr("The place after"));
    home = make(m_view, u"home"_s, tr("All B&uckets"), QKeySequence(tr("Alt+Home")),
                tr("The buckets of this connection"));
    m_view->addSeparator();
    columns = make(m_view, u"columns"_s, tr("&Columns…"), {}, tr("Choose and order the table's columns"));
    createAppearance(m_view->addMenu(tr("&Appearance")));
    m_view->addSeparator();
    resetLayout = make(m_view, {}, tr("&Reset Layout"), {}, tr("Put the panes back where they were at first"));
    m_menus.append(m_view);
}

void WindowActions::createAppearance(QMenu *menu)
{
    m_appearance = new QActionGroup(this);
    const auto add = [&](const QString &text, Settings::Appearance appearance) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(int(appearance));
        m_appearance->addAction(action);
        connect(action, &QAction::triggered, this, [this, appearance] { Q_EMIT appearanceChosen(appearance); });
    };
    add(tr("&System"), Settings::Appearance::System);
    add(tr("&Light"), Settings::Appearance::Light);
    add(tr("&Dark"), Settings::Appearance::Dark);
}

void WindowActions::createHelp()
{
    QMenu *help = m_window->menuBar()->addMenu(tr("&Help"));
    shortcuts = make(help, {}, tr("&Keyboard Shortcuts"), {}, tr("All shortcuts of the window"));
    diagnostics = make(help, {}, tr("Copy &Diagnostics"), {}, tr("Versions and last calls, for a bug report"));
    writeLog = make(help, {}, tr("Write &Log File"), {},
                    tr("Messages and calls go into a file in the state folder, without secrets and data"));
    writeLog->setCheckable(true);
    help->addSeparator();
    about = make(help, u"info"_s, tr("&About"), {}, tr("Version and licence"));
    about->setMenuRole(QAction::AboutRole);
    m_menus.append(help);
    for (QMenu *menu : std::as_const(m_menus))
        menu->setToolTipsVisible(true);
}

void WindowActions::createHidden()
{
    nextPane = make(nullptr, {}, tr("Next Pane"), QKeySequence(tr("F6")), {});
    previousPane = make(nullptr, {}, tr("Previous Pane"), QKeySequence(tr("Shift+F6")), {});
    stop = make(nullptr, u"stop"_s, tr("Stop"), QKeySequence(Qt::Key_Escape), tr("Stop what runs"));
    m_window->addActions({nextPane, previousPane, stop});
}

void WindowActions::addPaneToggle(QAction *toggle)
{
    m_view->insertAction(m_viewSeparator, toggle);
}

void WindowActions::setAppearance(Settings::Appearance appearance)
{
    for (QAction *action : m_appearance->actions())
        action->setChecked(action->data().toInt() == int(appearance));
}

QList<WindowActions::Group> WindowActions::groups() const
{
    QList<Group> groups;
    for (const QMenu *menu : m_menus)
        groups.append({withoutMnemonic(menu->title()), menu->actions()});
    groups.append({tr("Window"), {nextPane, previousPane, stop}});
    return groups;
}

} // namespace vb
