#include "exportsource.h"
#include "fakeindex.h"
#include "scanjob.h"
#include "scanlanes.h"

#include <QTest>

#include <algorithm>

using namespace vb;
using namespace Qt::StringLiterals;

namespace {

constexpr int segments = 4;
constexpr qint64 vectorBytes = 262'144;
constexpr int vectorsOfPage = 2;

//! An index of 64 MiB, and a disk that takes what a test says.
struct Copying : FakeIndex
{
    ScanLanes lanes{&client};
    std::unique_ptr<ExportSource> source;
    qint64 waiting = 0; //!< given out and not written
    qint64 most = 0;
    QByteArray keys;
    bool hasEnded = false;

    Copying()
    {
        pageSize = vectorsOfPage;
        const QByteArray metadata = "{\"text\":\"" + QByteArray(vectorBytes, 'x') + "\"}";
        for (int i = 0; i < 256; ++i)
            vectors.insert(key(i), {{}, metadata});
        const auto scan = [this](const ScanRequest &wanted, std::shared_ptr<ScanSink> sink, QObject *owner) {
            return new ScanJob(&lanes, wanted, std::move(sink), owner);
        };
        ExportSource::Task task;
        task.request.index = index();
        task.request.segments = segments;
        task.encoder = makeExportEncoder({}, {}, 0);
        for (int i = 0; i < segments; ++i)
            task.positions.append({i, {}, false});
        const auto take = [this](const ExportBlock &block, const SegmentStart &, qint64) {
            waiting += block.bytes();
            most = std::max(most, waiting);
            rows += block.rows;
        };
        source = std::make_unique<ExportSource>(&client, scan, task, take, nullptr);
        QObject::connect(source.get(), &ExportSource::ended, source.get(), [this] { hasEnded = true; });
    }
    void writeSome(qint64 bytes)
    {
        waiting -= bytes;
        source->written(bytes);
    }
    //! What can be under way when the last request is held up: a page asked for and one that came, of each segment.
    static constexpr qint64 bound
        = ExportSink::mostWaiting + segments * qint64(2) * vectorsOfPage * (vectorBytes + 100);

    qint64 rows = 0;
};

} // namespace

class TestExportSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDiskThatStandsStillHoldsTheNetworkUp();
    void whateverTheIndexHoldsNoMoreThanThisIsInMemory();
};

void TestExportSource::aDiskThatStandsStillHoldsTheNetworkUp()
{
    Copying copying;
    copying.source->start();
    QTRY_VERIFY(copying.waiting >= ExportSink::mostWaiting);
    QTest::qWait(200); // nothing more comes
    const qsizetype asked = copying.network.sent().size();
    QVERIFY2(copying.waiting <= Copying::bound, qPrintable(QString::number(copying.waiting)));
    QTest::qWait(100);
    QCOMPARE(copying.network.sent().size(), asked);
    QVERIFY(!copying.hasEnded);
}

void TestExportSource::whateverTheIndexHoldsNoMoreThanThisIsInMemory()
{
    Copying copying;
    copying.source->start();
    while (!copying.hasEnded) {
        QTRY_VERIFY(copying.waiting >= ExportSink::mostWaiting || copying.hasEnded);
        copying.writeSome(std::min<qint64>(copying.waiting, 3'000'000));
    }
    QCOMPARE(copying.rows, 256);
    QVERIFY2(copying.most <= Copying::bound, qPrintable(QString::number(copying.most)));
}

QTEST_GUILESS_MAIN(TestExportSource)
#include "tst_exportsource.moc"
