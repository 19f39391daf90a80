#pragma once

#include "answers.h"
#include "appearance.h"
#include "fakenetwork.h"
#include "mainwindow.h"
#include "session.h"
#include "settings.h"
#include "testclient.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

namespace vb {

//! A small service over a FakeNetwork: two buckets with two indexes each, two vectors an index.
struct FakeService
{
    FakeService()
    {
        network.setHandler([this](const FakeNetwork::Sent &sent) { return answerTo(sent); });
    }

    Exchange answerTo(const FakeNetwork::Sent &sent)
    {
        const QByteArray operation = operationOf(sent);
        if (silent == QByteArray(operation + ' ' + sentText(sent, "indexName")))
            return silence();
        if (refused.contains(operation))
            return refused.value(operation);
        if (operation == "listVectorBuckets")
            return answer(bucketsBody(buckets.filter(QString::fromUtf8(sentText(sent, "prefix")))));
        if (operation == "listVectorIndexes")
            return answer(indexesBody(indexes));
        if (operation == "listVectors")
            return answer(vectorsBody({{sentText(sent, "indexName") + "-1", R"({"n":1})"},
                                       {sentText(sent, "indexName") + "-2", R"({"n":2})"}},
                                      moreVectors ? "next" : ""));
        if (operation == "getVectorIndex")
            return answer(R"({"index":{"indexName":")" + sentText(sent, "indexName")
                          + R"(","dataType":"float32","dimension":4,"distanceMetric":"cosine","status":")" + status
                          + R"("}})");
        if (operation == "getVectors")
            return answer(R"({"vectors":[]})");
        Exchange done;
        done.status = 204;
        return done;
    }

    static QByteArray operationOf(const FakeNetwork::Sent &sent)
    {
        const QByteArray query = sent.query();
        return sent.method == "GET" && !query.startsWith("bucketInfo") ? QByteArray("listVectorBuckets") : query;
    }

    //! "listVectors articles", in the order sent.
    QList<QByteArray> log() const
    {
        QList<QByteArray> lines;
        for (const FakeNetwork::Sent &sent : network.sent())
            lines.append(QByteArray(operationOf(sent) + ' ' + sentText(sent, "indexName")).trimmed());
        return lines;
    }

    FakeNetwork network;
    QStringList buckets{QStringLiteral("media"), QStringLiteral("rag")};
    QStringList indexes{QStringLiteral("articles"), QStringLiteral("images")};
    QByteArray status = "enable";
    QByteArray silent; //!< "listVectors articles": never answered
    QHash<QByteArray, Exchange> refused; //!< by operation
    bool moreVectors = false;
};

//! The whole window over a FakeService, with settings of its own.
struct WindowFixture
{
    explicit WindowFixture(bool readOnly = false)
        : settings(folder.filePath(QStringLiteral("settings.conf")))
        , appearance(&settings)
        , window(std::make_unique<MainWindow>(&settings, &appearance))
    {
        session = makeSession(readOnly);
        window->resize(1200, 800);
        window->show();
    }

    ~WindowFixture() { window->setSession(nullptr); }

    std::unique_ptr<Session> makeSession(bool readOnly = false)
    {
        Profile profile = testProfile();
        profile.readOnly = readOnly;
        return std::make_unique<Session>(profile, testCredentials(), &service.network);
    }

    template <typename T>
    T *named(const QString &accessibleName) const
    {
        for (T *widget : window->findChildren<T *>()) {
            if (widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }

    //! The one that is visible: pages have widgets of the same name. By its accessible name or its text.
    template <typename T>
    T *shown(const QString &name) const
    {
        for (T *widget : window->findChildren<T *>()) {
            if (widget->isVisible() && (widget->accessibleName() == name || widget->property("text") == name))
                return widget;
        }
        return nullptr;
    }

    QAction *action(const QString &text) const
    {
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        return nullptr;
    }

    QAbstractItemView *table(const QString &name) const { return named<QAbstractItemView>(name); }
    QTreeView *navigator() const { return named<QTreeView>(QStringLiteral("Navigator")); }

    //! What the first column of a table or tree shows, of one level.
    static QStringList texts(const QAbstractItemView *view, const QModelIndex &parent = {})
    {
        QStringList list;
        for (int row = 0; view->model() && row < view->model()->rowCount(parent); ++row)
            list.append(view->model()->index(row, 0, parent).data().toString());
        return list;
    }

    void open(const QString &bucket, const QString &index = {}) { window->setSession(session.get(), bucket, index); }

    QTemporaryDir folder;
    Settings settings;
    Appearance appearance;
    FakeService service;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
};

} // namespace vb
