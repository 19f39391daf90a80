#pragma once

#include "answers.h"
#include "backupfile.h"
#include "confirmdeletedialog.h"
#include "deleteflow.h"
#include "deletejournal.h"
#include "fakestore.h"
#include "session.h"
#include "testclient.h"
#include "widgets.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace vb {

inline IndexRef makeIndex()
{
    return {BucketRef{QStringLiteral("rag-prod"), QStringLiteral("cn-hangzhou"), QStringLiteral("100"), {}, {}},
            QStringLiteral("articles")};
}

inline IndexInfo makeInfo()
{
    IndexInfo info;
    info.name = QStringLiteral("articles");
    info.dataType = QStringLiteral("float32");
    info.distanceMetric = QStringLiteral("cosine");
    info.status = QStringLiteral("enable");
    info.dimension = 1;
    return info;
}

inline QList<QByteArray> manyKeys(int count)
{
    QList<QByteArray> keys;
    for (int i = 0; i < count; ++i)
        keys.append("key-" + QByteArray::number(i));
    return keys;
}

//! A window with a session over a store that holds 2000 vectors and a few more; backups and journal are its own.
struct DeleteScene
{
    explicit DeleteScene(const Profile &profile = testProfile())
        : journal(prepare(folder))
        , session(std::make_unique<Session>(profile, testCredentials(), &network, &journal))
        , flow(session.get(), &window)
        , deleted(&flow, &DeleteFlow::vectorsDeleted)
        , indexDeleted(&flow, &DeleteFlow::indexDeleted)
        , bucketDeleted(&flow, &DeleteFlow::bucketDeleted)
        , restoreRequested(&flow, &DeleteFlow::restoreRequested)
        , reported(&flow, &DeleteFlow::reported)
        , finished(&flow, &DeleteFlow::finished)
    {
        store.put(manyKeys(2000));
        store.put({"a", "b", "c", "first", "second"});
        window.resize(1024, 640);
        window.show();
    }

    static QString prepare(const QTemporaryDir &folder)
    {
        qputenv("XDG_DATA_HOME", folder.filePath(QStringLiteral("data")).toUtf8());
        return folder.filePath(QStringLiteral("deletes.jsonl"));
    }

    ConfirmDeleteDialog *question() const { return openDialog<ConfirmDeleteDialog>(); }
    QLineEdit *typedBox() const { return named<QLineEdit>(question(), QStringLiteral("Type the name to confirm")); }
    void confirm(const QString &button) const
    {
        QTest::mouseClick(named<QPushButton>(question(), button), Qt::LeftButton);
    }
    void confirmTyping(const QString &typed, const QString &button) const
    {
        QTest::keyClicks(typedBox(), typed);
        confirm(button);
    }
    QString lastReported() const { return reported.isEmpty() ? QString() : reported.last().first().toString(); }
    //! An operation of 2026 that went through this session.
    JournalOperation operation(const QList<QByteArray> &keys) const
    {
        JournalOperation made;
        made.id = QStringLiteral("broken-off");
        made.time = QDateTime(QDate(2026, 5, 12), QTime(10, 0), Qt::UTC);
        made.profileName = session->profile().name;
        made.region = session->profile().region;
        made.endpoint = session->endpointLabel();
        made.accountId = session->profile().accountId;
        made.request = {DeleteRequest::What::Vectors, makeIndex(), keys};
        return made;
    }
    //! As if the process that wrote the journal had been killed.
    void killTheWriter() const
    {
        QFile file(journal.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        file.close();
        text.replace(QRegularExpression(QStringLiteral("\"process\":\"[^\"]*\"")),
                     QStringLiteral("\"process\":\"2147483000 1\""));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }
    QStringList backups() const { return QDir(backupDirectory()).entryList(QDir::Files); }
    //! What would change the store.
    int writes() const
    {
        int count = 0;
        for (const QByteArray &operation : store.operations)
            count += operation.startsWith("delete") || operation.startsWith("put") ? 1 : 0;
        return count;
    }

    QTemporaryDir folder;
    DeleteJournal journal;
    FakeNetwork network;
    FakeStore store{&network};
    QWidget window;
    std::unique_ptr<Session> session;
    DeleteFlow flow;
    QSignalSpy deleted;
    QSignalSpy indexDeleted;
    QSignalSpy bucketDeleted;
    QSignalSpy restoreRequested;
    QSignalSpy reported;
    QSignalSpy finished;
};

} // namespace vb
