#pragma once

#include "answers.h"
#include "fakeclient.h"
#include "scanlanes.h"
#include "vectormodel.h"

#include <QAbstractItemModelTester>
#include <QMap>

#include <functional>
#include <memory>
#include <optional>

namespace vb {

//! An index whose listing is like the service's: tokens say after which key to go on, so that pages stay where they
//! are when vectors come and go. In segments, a key is in the one of its number.
struct ListedIndex : FakeClient
{
    explicit ListedIndex(int count = 0)
    {
        for (int i = 0; i < count; ++i)
            put(i);
        client.setRetryPolicy(RetryPolicy([] { return 0.0; }, 1));
        network.setHandler([this](const FakeNetwork::Sent &sent) { return answerTo(sent); });
    }

    static QByteArray keyOf(int number) { return 'k' + QByteArray::number(number).rightJustified(7, '0'); }
    static int numberOf(const QByteArray &key) { return key.mid(1, 7).toInt(); }
    static QByteArray metadataOf(int number) { return R"({"n":)" + QByteArray::number(number) + '}'; }
    void put(int number) { vectors.insert(keyOf(number), metadataOf(number)); }
    void remove(int number) { vectors.remove(keyOf(number)); }

    std::unique_ptr<VectorModel> makeModel(bool withScans = true)
    {
        IndexInfo info;
        info.name = QStringLiteral("articles");
        auto model = std::make_unique<VectorModel>(&client, BucketRef{QStringLiteral("b"), {}, {}, {}, {}}, info);
        if (withScans)
            model->setScans(&lanes);
        auto *tester = new QAbstractItemModelTester(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                                    model.get());
        tester->setUseFetchMore(false);
        return model;
    }
    //! "-" for the plain listing's, otherwise the segment of each request sent.
    int askedCount(int segment) const
    {
        int count = 0;
        for (const FakeNetwork::Sent &sent : network.sent())
            count += segmentOf(sent) == segment ? 1 : 0;
        return count;
    }
    static int segmentOf(const FakeNetwork::Sent &sent)
    {
        const QJsonObject body = QJsonDocument::fromJson(sent.body).object();
        return body[QLatin1String("segmentIndex")].toInt(-1);
    }

    QMap<QByteArray, QByteArray> vectors; //!< key to metadata
    int pageSize = 1000;
    bool ignoresSegments = false;
    //! Asked first; answers in the index's place when it has something.
    std::function<std::optional<Exchange>(const FakeNetwork::Sent &)> fault;
    int delayMs = 0;
    ScanLanes lanes{&client};

private:
    Exchange answerTo(const FakeNetwork::Sent &sent) const
    {
        std::optional<Exchange> faulty = fault ? fault(sent) : std::nullopt;
        Exchange exchange = faulty ? *faulty : honestAnswer(QJsonDocument::fromJson(sent.body).object());
        exchange.delayMs = std::max(exchange.delayMs, delayMs);
        return exchange;
    }
    Exchange honestAnswer(const QJsonObject &body) const
    {
        const int segments = ignoresSegments ? 1 : body[QLatin1String("segmentCount")].toInt(1);
        const int segment = ignoresSegments ? 0 : body[QLatin1String("segmentIndex")].toInt();
        const int size = std::min(pageSize, body[QLatin1String("maxResults")].toInt());
        const QByteArray after = body[QLatin1String("nextToken")].toString().toLatin1();
        QList<QPair<QByteArray, QByteArray>> items;
        QByteArray token;
        for (auto it = vectors.upperBound(after); it != vectors.cend(); ++it) {
            if (numberOf(it.key()) % segments != segment)
                continue;
            if (items.size() == size) {
                token = items.constLast().first;
                break;
            }
            items.append({it.key(), it.value()});
        }
        return vb::answer(vectorsBody(items, token));
    }
};

//! The number of each row, where key, metadata and cell agree on it; -1 where they do not, -2 where the row is not
//! here.
inline QList<int> numbersOf(const VectorModel &model)
{
    QList<int> out;
    for (int row = 0; row < model.rowCount(); ++row) {
        const int number = ListedIndex::numberOf(model.keyAt(row));
        const bool agrees = model.metadataAt(row) == ListedIndex::metadataOf(number)
            && model.index(row, 1).data(VectorModel::RawRole).toInt() == number;
        out.append(!model.isLoaded(row) ? -2 : agrees ? number : -1);
    }
    return out;
}

inline QList<int> numbersTo(int end, int begin = 0)
{
    QList<int> out;
    for (int i = begin; i < end; ++i)
        out.append(i);
    return out;
}

inline QList<int> sorted(QList<int> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace vb
