#include "pagetoken.h"

#include "servicelimits.h"
#include "refusal.h"

#include <QCryptographicHash>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype CheckBytes = 9;
constexpr auto Encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray checkOf(const QByteArray &scope, const QByteArray &position)
{
    const QByteArray text = "demo store\n" + scope + '\n' + position;
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).left(CheckBytes);
}

} // namespace

QByteArray makeToken(const QByteArray &scope, const QByteArray &position)
{
    return QByteArray(checkOf(scope, position) + position).toBase64(Encoding);
}

Result<QByteArray> readToken(const QByteArray &scope, const QByteArray &token)
{
    if (auto refused = checkRange("The length of nextToken", token.size(), MaximumTokenBytes))
        return *refused;
    const auto decoded = QByteArray::fromBase64Encoding(token, Encoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray position = decoded.decoded.mid(CheckBytes);
    if (!decoded || decoded.decoded.left(CheckBytes) != checkOf(scope, position))
        return invalidParameter(u"The nextToken is invalid."_s);
    return position;
}

} // namespace vb::demo
