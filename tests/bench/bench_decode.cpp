#include "figures.h"
#include "measure.h"

#include "pageparser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <random>
#include <vector>

// Decoding of one ListVectors page of 1000 vectors, keys and some 179 bytes of nested metadata each:
// parseVectorPage against QJsonDocument and a walk that keeps the same. The runs alternate, since the speed
// of a shared machine drifts; what counts is their ratio.

using namespace Qt::StringLiterals;
using namespace vb;
using namespace vb::bench;

namespace {

constexpr int vectorCount = 1000;

QByteArray word(std::mt19937 &random, int shortest, int longest)
{
    QByteArray text(std::uniform_int_distribution<int>(shortest, longest)(random), 'a');
    for (char &c : text)
        c = char('a' + std::uniform_int_distribution<int>(0, 25)(random));
    return text;
}

QByteArray metadata(std::mt19937 &random)
{
    const auto number
        = [&random](int last) { return QByteArray::number(std::uniform_int_distribution<int>(0, last)(random)); };
    return R"({"title":")" + word(random, 16, 32) + R"(","author":{"name":")" + word(random, 6, 14) + R"(","id":)"
        + number(999999) + R"(},"year":)" + number(2026) + R"(,"score":0.)" + number(99999) + R"(,"tags":[")"
        + word(random, 3, 8) + R"(",")" + word(random, 3, 8) + R"("],"public":true,"path":"/docs/)"
        + word(random, 8, 24) + R"("})";
}

QByteArray page()
{
    std::mt19937 random(1);
    QByteArray body = R"({"vectors":[)"_ba;
    for (int i = 0; i < vectorCount; ++i)
        body += (i ? ",{\"key\":\"" : "{\"key\":\"") + word(random, 24, 64) + R"(","metadata":)" + metadata(random)
            + '}';
    body += R"(],"nextToken":"MTAwMA=="})";
    body.reserve(body.size() + 64); // as the transport leaves it
    return body;
}

struct Counts
{
    qsizetype vectors = 0;
    qsizetype bytes = 0;
};

Counts withParser(const QByteArray &body)
{
    const Result<VectorPage> page = parseVectorPage(body);
    return page ? Counts{page->count(), page->keys.size() + page->metadata.size()} : Counts{};
}

Counts withQJson(const QByteArray &body)
{
    VectorPage page;
    const QJsonArray vectors = QJsonDocument::fromJson(body).object().value("vectors"_L1).toArray();
    for (const QJsonValue &item : vectors) {
        const QJsonObject vector = item.toObject();
        page.keys += vector.value("key"_L1).toString().toUtf8();
        page.keyEnds.push_back(quint32(page.keys.size()));
        page.metadata += QJsonDocument(vector.value("metadata"_L1).toObject()).toJson(QJsonDocument::Compact);
        page.metadataEnds.push_back(quint32(page.metadata.size()));
    }
    return {page.count(), page.keys.size() + page.metadata.size()};
}

template <typename Decode>
double milliseconds(Decode decode, const QByteArray &body, Counts &counts)
{
    const Stopwatch stopwatch;
    counts = decode(body);
    return stopwatch.milliseconds();
}

} // namespace

int main(int argc, char **argv)
{
    const Options options(argc, argv);
    const QByteArray body = page();
    std::vector<double> ours;
    std::vector<double> theirs;
    Counts our;
    Counts their;
    for (int round = 0; round < (options.rounds > 0 ? options.rounds : 200); ++round) {
        ours.push_back(milliseconds(withParser, body, our));
        theirs.push_back(milliseconds(withQJson, body, their));
    }
    if (our.vectors != vectorCount || their.vectors != vectorCount)
        qFatal("the page was not decoded: %lld and %lld vectors", qlonglong(our.vectors), qlonglong(their.vectors));
    const double megabytes = double(body.size()) / 1e6;
    figure("decode of a keys+metadata page : QJsonDocument", median(theirs) / median(ours), Sense::AtLeast, 10,
           text("%.2f MB in %.3f ms (%.2f GB/s) : %.3f ms", megabytes, median(ours), megabytes / median(ours),
                median(theirs)));
    return 0;
}
