#include "errortext.h"

#include "errorwords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using Kind = ApiError::Kind;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(vb::ErrorText)

public:
    static QString title(const ApiError &error)
    {
        using Template = const char *;
        static const QHash<QString, Template> templates = {
            {u"ListVectorBuckets"_s, QT_TR_NOOP("The buckets could not be listed")},
            {u"GetVectorBucket"_s, QT_TR_NOOP("The bucket %1 could not be read")},
            {u"PutVectorBucket"_s, QT_TR_NOOP("The bucket %1 could not be created")},
            {u"DeleteVectorBucket"_s, QT_TR_NOOP("The bucket %1 could not be deleted")},
            {u"ListVectorIndexes"_s, QT_TR_NOOP("The indexes of %1 could not be listed")},
            {u"GetVectorIndex"_s, QT_TR_NOOP("The index %1 could not be read")},
            {u"PutVectorIndex"_s, QT_TR_NOOP("The index %1 could not be created")},
            {u"DeleteVectorIndex"_s, QT_TR_NOOP("The index %1 could not be deleted")},
            {u"ListVectors"_s, QT_TR_NOOP("The vectors of %1 could not be listed")},
            {u"GetVectors"_s, QT_TR_NOOP("Vectors of %1 could not be read")},
            {u"QueryVectors"_s, QT_TR_NOOP("The index %1 could not be searched")},
            {u"PutVectors"_s, QT_TR_NOOP("Vectors could not be written to %1")},
            {u"DeleteVectors"_s, QT_TR_NOOP("Vectors of %1 could not be deleted")},
        };
        const Template known = templates.value(error.operation);
        if (!known && error.operation.isEmpty() && error.kind == Kind::Configuration)
            return tr("Not connected");
        if (!known)
            return error.operation.isEmpty() ? tr("The request failed") : tr("%1 failed").arg(error.operation);
        const QString text = tr(known);
        return text.contains("%1"_L1) ? text.arg(error.place.isEmpty() ? u"?"_s : error.place) : text;
    }

    static QString iconName(const ApiError &error)
    {
        switch (error.kind) {
        case Kind::ReadOnly:
            return u"lock"_s;
        case Kind::Offline:
        case Kind::ConnectionClosed:
            return u"offline"_s;
        case Kind::Timeout:
        case Kind::ClockSkew:
        case Kind::Throttled:
            return u"waiting"_s;
        case Kind::Proxy:
        case Kind::Tls:
        case Kind::Denied:
        case Kind::Credentials:
            return u"denied"_s;
        case Kind::NotFound:
            return u"nothing-found"_s;
        case Kind::Conflict:
            return error.code == "VectorIndexOperationConflict"_L1 ? u"waiting"_s : u"warning"_s;
        case Kind::Configuration:
        case Kind::Redirect:
        case Kind::RepeatedToken:
            return u"warning"_s;
        case Kind::BadAnswer:
            return isWebPage(error) ? u"warning"_s : u"error"_s;
        case Kind::Server:
        case Kind::InvalidRequest:
            break;
        }
        return u"error"_s;
    }

private:
    static bool isWebPage(const ApiError &error)
    {
        const QByteArray body = error.bodyExcerpt.trimmed().left(64).toLower();
        return body.startsWith("<!doctype html") || body.startsWith("<html");
    }
};

} // namespace

ErrorText errorText(const ApiError &error)
{
    const ErrorWords words = errorWords(error);
    return {Words::title(error), words.why, words.advice, Words::iconName(error)};
}

QString errorLine(const ApiError &error)
{
    //: what failed: why
    return QCoreApplication::translate("vb::ErrorText", "%1: %2").arg(Words::title(error), errorWords(error).why);
}

} // namespace vb
