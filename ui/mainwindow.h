#pragma once

#include "callrecord.h"
#include "place.h"
#include "placehistory.h"
#include "settings.h"

#include <QList>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

class QAction;

namespace vb {

class Appearance;
class Breadcrumb;
class ColourStrip;
class ConnectionMark;
class DeleteDesk;
class DeleteJournal;
class GoToKeyDialog;
class InspectorPane;
class JournalDesk;
class LogDesk;
class LogSink;
class NavigatorPane;
class NoticeStrip;
class PlacePages;
class PlaceResolver;
class TransferDesk;
class Session;
class WindowActions;
class WindowStatus;
struct ApiError;
struct FindQuery;
struct Profile;
struct RestoreReport;

//! Wires the panes together: one place at a time, which the navigator, the breadcrumb, the title, the pages
//! and the status bar all show. Owns no session and knows no client.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! Neither is owned.
    MainWindow(Settings *settings, Appearance *appearance, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Everything of the former session ends: loads, dialogs, a deletion under way. Opens \a index of \a bucket,
    //! or as much of it as is given. Null: not connected.
    void setSession(Session *session, const QString &bucket = {}, const QString &index = {});
    //! Not owned, outlives the window. \a offers: to look at what a crash left in it; one window of a program does.
    void setJournal(DeleteJournal *journal, bool offers = true);
    //! Not owned, outlives the window.
    void setLog(LogSink *log);
    //! Instead of rows, while there is no session.
    void showWaiting(const QString &title, const QString &why);
    //! While there is a session, it stays on the screen.
    void showConnecting(const QString &title);
    //! The start page, where a connection is chosen. A session stays on the screen.
    void showStart();
    //! The start page, with what went wrong.
    void showProblem(const ApiError &problem);
    //! Of the start page.
    void setSavedConnections(const QList<Profile> &connections);
    //! Above everything, for what there is to do about the session's credentials.
    NoticeStrip *credentialNotice() const { return m_credentialNotice; }
    //! Of the session's credentials; absent: not known.
    void showExpiry(std::optional<std::chrono::seconds> remaining);
    bool isConnected() const { return !m_session.isNull(); }

    //! Closes, unless there is a question or a job in front of it: that is shown then. False: it stays.
    bool leave();
    //! Its size and panes, for the next one.
    void remember();

    const Place &place() const { return m_place; }
    PlacePages *pages() const { return m_pages; }

Q_SIGNALS:
    void openDemoRequested();
    void connectRequested();
    void importRequested();
    void savedConnectionRequested(const QString &profileId);
    void disconnectRequested();
    void newWindowRequested();
    //! The program, with all of its windows.
    void quitRequested();
    //! Nothing is seen of it any more; a slot may delete it later, not now.
    void closed();

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    // mainwindowlayout.cpp: what there is, and where
    void createToolBar();
    void createCentre();
    void createPanes();
    void resetLayout();

    // mainwindow.cpp: what is connected to what
    void connectActions();
    void connectHelp();
    void connectViewActions();
    void connectPanes();
    void connectPages();
    void connectSession();

    // mainwindowplaces.cpp: going about
    void goTo(const Place &place);
    void goToEntry(const PlaceHistory::Entry &entry);
    void showPlace(const Place &place);
    void openByName(const QString &bucket, const QString &index);
    void placeResolved(const BucketInfo &bucket, const IndexInfo &index);
    void resolvingFailed(const ApiError &error);
    void refresh(const Place &place);
    void refreshHere();
    void retryFromWords();
    void selectionChanged();
    void inspectSelection();
    void showKey(const QByteArray &key);
    void pageStateChanged();
    void openGoToKey();
    void searchIndex(const FindQuery &query);

    // mainwindowdeleting.cpp: what goes, and what comes back
    void connectDeleting();
    void connectDesk();
    void deleteSelection(const QList<QByteArray> &keys);
    void connectTransfers();
    void deleteKeys(const QList<QByteArray> &keys);
    void deleteIndex(const BucketInfo &bucket, const IndexInfo &index);
    void deleteIndexHere();
    void deleteBucketHere();
    void vectorsDeleted(const IndexRef &index, const QList<QByteArray> &keys);
    void indexDeleted(const IndexRef &index);
    void bucketDeleted(const BucketRef &bucket);
    void vectorsRestored(const RestoreReport &report);
    void showDeleteReport(const QString &line);
    void exportKeys(const QList<QByteArray> &keys);
    void setReadOnly(bool readOnly);

    // mainwindowstate.cpp: saying how things are
    void showTitle();
    void showMarks();
    void showAccess();
    void updateActions();
    void callEnded(const CallRecord &record);
    void credentialsChanged();
    void copyDiagnostics();
    void focusPane(int step);

    Settings *m_settings;
    Appearance *m_appearance;
    WindowActions *m_actions;
    WindowStatus *m_status;
    PlacePages *m_pages;
    Breadcrumb *m_breadcrumb = nullptr;
    ColourStrip *m_colour = nullptr;
    QWidget *m_colourBar = nullptr;
    ConnectionMark *m_production = nullptr;
    ConnectionMark *m_notEncrypted = nullptr;
    QAction *m_productionAction = nullptr; //!< of the tool bar's mark
    QAction *m_notEncryptedAction = nullptr;
    NavigatorPane *m_navigator = nullptr;
    InspectorPane *m_inspector = nullptr;
    QDockWidget *m_navigatorDock = nullptr;
    QDockWidget *m_inspectorDock = nullptr;
    JournalDesk *m_journal;
    LogDesk *m_log = nullptr;
    NoticeStrip *m_credentialNotice;
    QAction *m_accessAction = nullptr; //!< of the tool bar's lock, which goes without a session

    QPointer<Session> m_session;
    QPointer<DeleteDesk> m_desk;
    QPointer<TransferDesk> m_transfers;
    QPointer<PlaceResolver> m_resolver;
    QPointer<GoToKeyDialog> m_goToKey;
    Place m_place;
    PlaceHistory m_history;
    QByteArray m_wantedKey; //!< to be selected when the place's first page has it
    QString m_wantedBucket; //!< what openByName() is to open, for its Retry
    QString m_wantedIndex;
    QTimer m_selectionTimer;
    QList<CallRecord> m_lastCalls;
};

} // namespace vb
