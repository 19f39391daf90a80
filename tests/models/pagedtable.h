#pragma once

#include "answers.h"
#include "indexmodel.h"
#include "testclient.h"

#include <QAbstractItemModelTester>
#include <QMetaEnum>
#include <QPointer>
#include <QStringList>

namespace vb {

using Pages = QHash<QByteArray, Exchange>; // by the token that asks for them

inline Exchange page(const QString &names, const QByteArray &nextToken)
{
    return answer(indexesBody(names.split(u' ', Qt::SkipEmptyParts), nextToken));
}

//! A paged table over a network that knows each page by its token.
struct Table
{
    explicit Table(const Pages &pagesByToken = {}, int attempts = 1)
        : service(attempts)
        , pages(pagesByToken)
        , model(new IndexModel(&service.client, {QStringLiteral("bucket"), {}, {}, {}, {}}))
        , tester(new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, model))
    {
        tester->setUseFetchMore(false);
        service.network.setHandler([this](const FakeNetwork::Sent &sent) {
            return pages.value(sentText(sent, "nextToken"), refusal(400, "NotInTheScript"));
        });
        QObject::connect(model, &PagedTableModel::stateChanged, model, [this] { log(); });
    }
    ~Table() { delete model; }
    Q_DISABLE_COPY_MOVE(Table)

    void log()
    {
        const QMetaEnum states = QMetaEnum::fromType<PagedTableModel::State>();
        history.append(QLatin1String(states.valueToKey(int(model->state()))) + u' '
                       + QString::number(model->rowCount()));
    }

    QString names() const
    {
        QStringList out;
        for (int row = 0; row < model->rowCount(); ++row)
            out.append(model->indexAt(row).name);
        return out.join(u' ');
    }

    //! The tokens asked for, "-" for none.
    QString asked() const
    {
        QStringList out;
        for (const FakeNetwork::Sent &sent : service.network.sent()) {
            const QByteArray token = sentText(sent, "nextToken");
            out.append(token.isEmpty() ? QStringLiteral("-") : QString::fromLatin1(token));
        }
        return out.join(u' ');
    }

    TestClient service;
    Pages pages;
    QPointer<IndexModel> model;
    QAbstractItemModelTester *tester;
    QStringList history; //!< state and row count at every stateChanged()
};

//! Pages named by their number; the last one ends the listing.
inline Pages numberedPages(int count)
{
    Pages out;
    for (int i = 0; i < count; ++i)
        out.insert(i == 0 ? QByteArray() : QByteArray::number(i),
                   page(QStringLiteral("i%1").arg(i), i == count - 1 ? QByteArray() : QByteArray::number(i + 1)));
    return out;
}

} // namespace vb
