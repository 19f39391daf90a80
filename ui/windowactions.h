#pragma once

#include "settings.h"

#include <QAction>
#include <QList>
#include <QObject>

class QActionGroup;
class QMainWindow;
class QMenu;

namespace vb {

//! Every action of the window, its menus and its shortcuts. Decides nothing: the window connects them and
//! says which are available and why not.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    //! Fills the window's menu bar. View's toggles are added by addPane().
    explicit WindowActions(QMainWindow *window);

    QAction *newWindow = nullptr;
    QAction *connectTo = nullptr;
    QAction *openDemo = nullptr;
    QAction *testConnection = nullptr;
    QAction *disconnectFrom = nullptr;
    QAction *readOnly = nullptr; //!< checkable
    QAction *exportVectors = nullptr;
    QAction *importVectors = nullptr;
    QAction *restore = nullptr;
    QAction *journal = nullptr;
    QAction *closeWindow = nullptr;
    QAction *quit = nullptr;
    QAction *undoDelete = nullptr;
    QAction *copy = nullptr;
    QAction *selectAll = nullptr;
    QAction *find = nullptr;
    QAction *preferences = nullptr;
    QAction *goToKey = nullptr;
    QAction *deleteVectors = nullptr;
    QAction *deleteKeys = nullptr;
    QAction *refresh = nullptr;
    QAction *countAll = nullptr;
    QAction *loadAll = nullptr;
    QAction *deleteIndex = nullptr;
    QAction *deleteBucket = nullptr;
    QAction *columns = nullptr;
    QAction *resetLayout = nullptr;
    QAction *shortcuts = nullptr;
    QAction *diagnostics = nullptr;
    QAction *writeLog = nullptr; //!< checkable
    QAction *about = nullptr;
    QAction *back = nullptr;
    QAction *forward = nullptr;
    QAction *home = nullptr;
    // In no menu
    QAction *nextPane = nullptr;
    QAction *previousPane = nullptr;
    QAction *stop = nullptr;

    //! A toggle in View, before the other entries.
    void addPaneToggle(QAction *toggle);
    void setAppearance(Settings::Appearance appearance);

    //! An empty \a reason: available. Otherwise disabled, and the reason is its tool tip and status tip.
    static void setAvailable(QAction *action, const QString &reason);

    //! "File" of "&File", and "文件" of "文件(&F)": a name that is read out or stands in a list.
    static QString withoutMnemonic(const QString &text);

    //! Title and actions of every menu, for the list of shortcuts. The last is of those in no menu.
    struct Group
    {
        QString title;
        QList<QAction *> actions;
    };
    QList<Group> groups() const;

Q_SIGNALS:
    void appearanceChosen(vb::Settings::Appearance appearance);

private:
    QAction *make(QMenu *menu, const QString &iconName, const QString &text, const QKeySequence &shortcut,
                  const QString &tip);
    void createFile();
    void createEdit();
    void createVectorAndIndex();
    void createView();
    void createHelp();
    void createHidden();
    void createAppearance(QMenu *menu);

    QMainWindow *m_window;
    QList<QMenu *> m_menus;
    QMenu *m_view = nullptr;
    QAction *m_viewSeparator = nullptr;
    QActionGroup *m_appearance = nullptr;
};

} // namespace vb
