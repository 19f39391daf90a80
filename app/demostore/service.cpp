#include "service.h"

#include "addressing.h"
#include "call.h"
#include "refusal.h"
#include "signer.h"

#include <QDateTime>
#include <QLocale>
#include <QLoggingCategory>
#include <QUuid>

#include <array>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcDemoStore, "vb.demostore")

struct Operation
{
    QByteArrayView method;
    QByteArrayView name; //!< the query parameter that stands for it
    Handler handler;
};

constexpr std::array Operations{
    Operation{"GET", "bucketInfo", getVectorBucket},
    Operation{"POST", "listVectorIndexes", listVectorIndexes},
    Operation{"POST", "getVectorIndex", getVectorIndex},
    Operation{"POST", "putVectorIndex", putVectorIndex},
    Operation{"POST", "deleteVectorIndex", deleteVectorIndex},
    Operation{"POST", "listVectors", listVectors},
    Operation{"POST", "getVectors", getVectors},
    Operation{"POST", "putVectors", putVectors},
    Operation{"POST", "deleteVectors", deleteVectors},
    Operation{"POST", "queryVectors", queryVectors},
};

//! Null when there is no such operation.
Handler findHandler(const Request &request, bool hasBucket)
{
    const QByteArray name = request.query.split('=').constFirst();
    if (!hasBucket && request.method == "GET")
        return &listVectorBuckets;
    if (hasBucket && request.query.isEmpty() && request.method == "PUT")
        return &putVectorBucket;
    if (hasBucket && request.query.isEmpty() && request.method == "DELETE")
        return &deleteVectorBucket;
    for (const Operation &operation : Operations) {
        if (hasBucket && operation.method == request.method && operation.name == name)
            return operation.handler;
    }
    return nullptr;
}

//! The region in the scope of the Authorization header, which has been checked.
QString signedRegion(const Request &request)
{
    return QString::fromLatin1(request.header("authorization").split('/').value(2));
}

//! Its name as RAM has it, but for the case.
QString operationOf(const Request &request, bool hasBucket)
{
    if (request.method == "POST")
        return QString::fromLatin1(request.query.split('&').constFirst().split('=').constFirst());
    if (request.method == "GET")
        return hasBucket ? u"GetVectorBucket"_s : u"ListVectorBuckets"_s;
    return request.method == "PUT" ? u"PutVectorBucket"_s : u"DeleteVectorBucket"_s;
}

} // namespace

void Service::setBroken(const QString &reason)
{
    qCWarning(lcDemoStore) << "The demo store has no data:" << reason;
    m_broken = reason;
}

Answer Service::answer(const Request &request, Database &database)
{
    const FaultDecision faults = m_faults.next();
    const auto replacement = FaultInjector::replacement(faults);
    Answer answer = replacement ? *replacement : answerOrRefuse(request, database, faults);
    FaultInjector::spoil(faults, answer);

    const QByteArray id = QUuid::createUuid().toRfc4122().toHex().left(24).toUpper();
    if (answer.status >= 400)
        answer.body.replace(R"("RequestId":"")"_ba, QByteArray(R"("RequestId":")" + id + '"'));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    answer.headers.append({"x-oss-request-id", id});
    answer.headers.append({"Date", QLocale::c().toString(now, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1()});
    answer.headers.append({"Server"_ba, "vector-bucket-demostore"_ba});
    return answer;
}

Answer Service::answerOrRefuse(const Request &request, Database &database, const FaultDecision &faults)
{
    if (!m_broken.isEmpty())
        return refusalAnswer(refusal(500, u"InternalError"_s, m_broken));
    const Result<QString> bucketName = addressedBucket(request, m_account.id);
    if (!bucketName)
        return refusalAnswer(bucketName.error());
    const auto bucket = Catalogue(database).bucket(*bucketName);
    const SignedFor signedFor{*bucketName, bucket ? bucket->region : QString()};
    if (auto refused = authenticate(request, signedFor, m_account, QDateTime::currentDateTimeUtc()))
        return *refused;
    if (const QString operation = operationOf(request, !bucketName->isEmpty());
        faults.denied.contains(operation, Qt::CaseInsensitive))
        return refusalAnswer(refusal(403, u"AccessDenied"_s, u"You have no right to access this resource."_s));
    const QByteArray digest = request.header("content-md5");
    if (!digest.isEmpty() && digest != contentMd5(request.body))
        return refusalAnswer(
            refusal(400, u"InvalidDigest"_s, u"The Content-MD5 you specified does not match the body."_s));

    Call call{request,
              m_account,
              database,
              m_indexListings,
              *bucketName,
              signedRegion(request),
              {},
              faults,
              QDateTime::currentMSecsSinceEpoch()};
    return run(call);
}

Answer Service::run(Call &call)
{
    const Handler handler = findHandler(call.request, !call.bucketName.isEmpty());
    if (!handler)
        return refusalAnswer(
            refusal(405, u"MethodNotAllowed"_s, u"The specified method is not allowed against this resource."_s));
    if (call.request.method == "POST") {
        Result<Arguments> arguments = parseArguments(call.request.body);
        if (!arguments)
            return refusalAnswer(arguments.error());
        call.arguments = std::move(arguments).value();
    }
    const Result<Answer> answer = handler(call);
    const QString fault = call.database.takeError();
    if (!fault.isEmpty()) {
        qCWarning(lcDemoStore) << "Database error:" << fault;
        return refusalAnswer(refusal(500, u"InternalError"_s, fault));
    }
    return answer ? *answer : refusalAnswer(answer.error());
}

} // namespace vb::demo
