#include "refusal.h"

#include "jsonwriter.h"

#include <array>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

struct CatalogueEntry
{
    QLatin1StringView code;
    QLatin1StringView ec;
};

//! In the form of the service's error catalogue, so that a client has something to show and to copy.
constexpr std::array Catalogue{
    CatalogueEntry{"AccessDenied"_L1, "0003-00000001"_L1},
    CatalogueEntry{"BucketAlreadyExists"_L1, "0015-00000104"_L1},
    CatalogueEntry{"BucketNotEmpty"_L1, "0015-00000301"_L1},
    CatalogueEntry{"InternalError"_L1, "0044-00000500"_L1},
    CatalogueEntry{"InvalidAccessKeyId"_L1, "0002-00000902"_L1},
    CatalogueEntry{"InvalidArgument"_L1, "0002-00000204"_L1},
    CatalogueEntry{"InvalidBucketName"_L1, "0015-00000001"_L1},
    CatalogueEntry{"InvalidDigest"_L1, "0002-00000241"_L1},
    CatalogueEntry{"MalformedJson"_L1, "0044-00000400"_L1},
    CatalogueEntry{"NoSuchBucket"_L1, "0015-00000101"_L1},
    CatalogueEntry{"NoSuchVectorIndex"_L1, "0044-00000404"_L1},
    CatalogueEntry{"QpsLimitExceeded"_L1, "0048-00000503"_L1},
    CatalogueEntry{"RequestTimeTooSkewed"_L1, "0002-00000504"_L1},
    CatalogueEntry{"SignatureDoesNotMatch"_L1, "0002-00000040"_L1},
    CatalogueEntry{"VectorIndexAlreadyExists"_L1, "0044-00000410"_L1},
    CatalogueEntry{"VectorIndexOperationConflict"_L1, "0044-00000409"_L1},
    CatalogueEntry{"VectorIndexParameterInvalid"_L1, "0044-00000401"_L1},
};

QString errorCatalogueNumber(const QString &code)
{
    for (const CatalogueEntry &entry : Catalogue) {
        if (code == entry.code)
            return entry.ec;
    }
    return u"0044-00000000"_s;
}

} // namespace

ApiError refusal(int status, const QString &code, const QString &message)
{
    ApiError error;
    error.httpStatus = status;
    error.code = code;
    error.message = message;
    error.ec = errorCatalogueNumber(code);
    return error;
}

ApiError invalidParameter(const QString &message)
{
    return refusal(400, u"VectorIndexParameterInvalid"_s, message);
}

ApiError malformedJson(const QString &message)
{
    return refusal(400, u"MalformedJson"_s, message);
}

Answer refusalAnswer(const ApiError &refusal, const QList<QPair<QByteArray, QByteArray>> &details)
{
    JsonWriter error;
    error.text("Code", refusal.code);
    error.text("Message", refusal.message);
    error.text("RequestId", refusal.requestId);
    error.text("HostId", QByteArrayView("127.0.0.1"));
    error.text("EC", refusal.ec);
    for (const auto &[name, value] : details)
        error.text(name, value);
    JsonWriter body;
    body.raw("Error", error.finish());

    Answer answer;
    answer.status = refusal.httpStatus;
    answer.body = body.finish();
    answer.headers.append({"x-oss-ec", refusal.ec.toLatin1()});
    return answer;
}

Answer jsonAnswer(QByteArray body)
{
    Answer answer;
    answer.body = std::move(body);
    return answer;
}

Answer emptyAnswer(int status)
{
    Answer answer;
    answer.status = status;
    return answer;
}

} // namespace vb::demo
