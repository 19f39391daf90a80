#pragma once

#include "answers.h"
#include "navigatormodel.h"
#include "printmodel.h"
#include "testclient.h"

#include <QAbstractItemModelTester>
#include <QHash>
#include <QPointer>
#include <QTest>

namespace vb {

//! A navigator over a network that knows each page by what asks for it: of buckets the marker, of indexes
//! "bucket" or "bucket@token".
struct Tree
{
    //! The tester opens the account as soon as it sees the model, so a test of that itself goes without.
    enum class Tester { Attached, None };

    explicit Tree(Tester tester = Tester::Attached)
        : model(new NavigatorModel(&service.client, testProfile().name))
    {
        service.network.setHandler([this](const FakeNetwork::Sent &sent) { return exchange(sent); });
        QObject::connect(model, &QAbstractItemModel::modelReset, model, [this] { ++resets; });
        if (tester == Tester::Attached)
            attach();
    }
    void attach() const
    {
        constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
        (new QAbstractItemModelTester(model, fatal, model))->setUseFetchMore(false);
    }
    ~Tree() { delete model; }
    Q_DISABLE_COPY_MOVE(Tree)

    static QByteArray token(const FakeNetwork::Sent &sent)
    {
        return sentText(sent, sent.method == "GET" ? "marker" : "nextToken");
    }
    //! "rag@token"; the path-style endpoint has the bucket as its path.
    static QByteArray name(const FakeNetwork::Sent &sent)
    {
        const QByteArray bucket = sent.url.path().toUtf8().replace('/', "");
        const QByteArray at = token(sent).isEmpty() ? QByteArray() : QByteArray('@' + token(sent));
        return (bucket.isEmpty() ? QByteArray("buckets") : bucket) + at;
    }

    Exchange exchange(const FakeNetwork::Sent &sent) const
    {
        const Exchange unknown = refusal(400, "NotInTheScript");
        return sent.method == "GET" ? buckets.value(token(sent), unknown) : indexes.value(name(sent), unknown);
    }

    QString text() const { return printModel(*model); }
    QModelIndex account() const { return model->accountIndex(); }
    QModelIndex bucket(const QString &name) const { return model->bucketIndex(name); }
    //! Of the note that is a level's only child.
    NavigatorModel::NoteKind note(const QModelIndex &level) const
    {
        return model->index(0, 0, level).data(NavigatorModel::NoteKindRole).value<NavigatorModel::NoteKind>();
    }
    QString asked() const
    {
        QList<QByteArray> out;
        for (const FakeNetwork::Sent &sent : service.network.sent())
            out.append(name(sent));
        return QString::fromUtf8(out.join(' '));
    }

    //! Until no Loading note is left.
    void wait() { QTRY_VERIFY(!text().contains(QStringLiteral("Loading"))); }
    void load()
    {
        model->reload();
        wait();
    }
    void open(const QString &name)
    {
        model->fetchMore(bucket(name));
        wait();
    }

    //! Two buckets, `rag` opened with three indexes.
    void fill()
    {
        buckets[{}] = answer(bucketsBody({QStringLiteral("media"), QStringLiteral("rag")}));
        indexes["rag"] = answer(indexesBody({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        load();
        open(QStringLiteral("rag"));
    }

    TestClient service;
    QHash<QByteArray, Exchange> buckets;
    QHash<QByteArray, Exchange> indexes;
    QPointer<NavigatorModel> model;
    int resets = 0;
};

} // namespace vb
