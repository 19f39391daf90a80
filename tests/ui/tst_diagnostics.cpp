#include "diagnostics.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vb {

class TestDiagnostics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsKnownAndLeavesOutWhatIsNot();
    void callsHaveTheirRequestIdAndNoPlace();
    void aCallWithoutAnAnswerSaysSo();
    void surroundingsAreRead();
};

void TestDiagnostics::saysWhatIsKnownAndLeavesOutWhatIsNot()
{
    DiagnosticsFacts facts;
    facts.programVersion = u"1.2.3"_s;
    facts.endpoint = u"127.0.0.1:9000"_s;
    facts.credentialSource = u"OSS_ACCESS_KEY_ID"_s;
    facts.isReadOnly = true;
    QCOMPARE(diagnosticsText(facts),
             u"Vector Bucket Browser: 1.2.3\n"
             "Endpoint: 127.0.0.1:9000\n"
             "Credentials from: OSS_ACCESS_KEY_ID\n"
             "Session: service, read-only\n"_s);
    QVERIFY(diagnosticsText({}).contains(u"Endpoint: not connected"_s));
}

void TestDiagnostics::callsHaveTheirRequestIdAndNoPlace()
{
    CallRecord record;
    record.operation = u"ListVectors"_s;
    record.place = u"secret-bucket/index"_s;
    record.httpStatus = 503;
    record.code = u"QpsLimitExceeded"_s;
    record.requestId = u"66AA"_s;
    record.attempts = 3;
    record.latency = 1200ms;
    DiagnosticsFacts facts;
    facts.lastCalls = {record};
    const QString text = diagnosticsText(facts);
    QVERIFY2(text.contains(u"  ListVectors · 503 · QpsLimitExceeded · 1200 ms · 3 attempts · 66AA\n"_s),
             qPrintable(text));
    QVERIFY(!text.contains(u"secret-bucket"_s));
}

void TestDiagnostics::aCallWithoutAnAnswerSaysSo()
{
    CallRecord record;
    record.operation = u"GetVectors"_s;
    record.attempts = 1;
    record.latency = 5ms;
    DiagnosticsFacts facts;
    facts.lastCalls = {record};
    QVERIFY(diagnosticsText(facts).endsWith(u"Last calls:\n  GetVectors · no answer · 5 ms\n"_s));
}

void TestDiagnostics::surroundingsAreRead()
{
    const DiagnosticsFacts facts = surroundings();
    QCOMPARE(facts.programVersion, QString::fromLatin1(VB_VERSION));
    QVERIFY(facts.qtVersion.startsWith(QString::fromLatin1(qVersion())));
    QCOMPARE(facts.platform, u"offscreen"_s);
    QVERIFY(!facts.style.isEmpty());
    QVERIFY(facts.screen.contains(u'×'));
    QVERIFY(facts.endpoint.isEmpty());
}

} // namespace vb

QTEST_MAIN(vb::TestDiagnostics)
#include "tst_diagnostics.moc"
