#include "signer.h"

#include <QLocale>
#include <QMap>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using Sha256 = std::array<unsigned char, 32>;

QByteArray toHex(const Sha256 &digest)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(digest.data()), qsizetype(digest.size())).toHex();
}

Sha256 sha256(QByteArrayView text)
{
    Sha256 digest{};
    size_t size = digest.size();
    [[maybe_unused]] const int done
        = EVP_Q_digest(nullptr, "SHA256", nullptr, text.data(), size_t(text.size()), digest.data(), &size);
    Q_ASSERT(done == 1);
    return digest;
}

Sha256 hmac(const void *key, size_t keySize, QByteArrayView text)
{
    Sha256 digest{};
    size_t size = 0;
    [[maybe_unused]] const auto *done = EVP_Q_mac(nullptr, "HMAC", nullptr, "SHA256", nullptr, key, keySize,
                                                  reinterpret_cast<const unsigned char *>(text.data()),
                                                  size_t(text.size()), digest.data(), digest.size(), &size);
    Q_ASSERT(done && size == digest.size());
    return digest;
}

//! The chain of HMACs over the scope's parts, then over \a text. What is derived from the secret is wiped.
QByteArray signature(const Secret &secret, QByteArrayView day, QByteArrayView region, QByteArrayView text)
{
    QByteArray start = "aliyun_v4"_ba;
    start.append(secret.bytes());
    Sha256 key = hmac(start.constData(), size_t(start.size()), day);
    OPENSSL_cleanse(start.data(), size_t(start.size()));
    for (QByteArrayView part : {region, QByteArrayView("oss"), QByteArrayView("aliyun_v4_request")}) {
        Sha256 next = hmac(key.data(), key.size(), part);
        key = next;
        OPENSSL_cleanse(next.data(), next.size());
    }
    QByteArray result = toHex(hmac(key.data(), key.size(), text));
    OPENSSL_cleanse(key.data(), key.size());
    return result;
}

QByteArray canonicalQuery(QList<QPair<QByteArray, QByteArray>> query)
{
    std::sort(query.begin(), query.end());
    QByteArrayList parts;
    for (const auto &[name, value] : std::as_const(query))
        parts.append(value.isEmpty() ? name : QByteArray(name + '=' + value));
    return parts.join('&');
}

bool isAlwaysSigned(const QByteArray &lowerName)
{
    return lowerName == "content-type" || lowerName == "content-md5" || lowerName.startsWith("x-oss-");
}

//! Names of the additional headers as the scheme lists them: lower case, sorted, none that is signed anyway.
QByteArray additionalNames(const QList<Header> &headers)
{
    QByteArrayList names;
    for (const auto &[name, value] : headers) {
        const QByteArray lower = name.toLower();
        if (!isAlwaysSigned(lower) && !names.contains(lower))
            names.append(lower);
    }
    std::sort(names.begin(), names.end());
    return names.join(';');
}

QByteArray canonicalHeaders(const SigningInput &input, const QList<Header> &sent)
{
    QMap<QByteArray, QByteArray> signedHeaders;
    if (!input.contentType.isEmpty())
        signedHeaders.insert("content-type"_ba, input.contentType);
    if (!input.contentMd5.isEmpty())
        signedHeaders.insert("content-md5"_ba, input.contentMd5);
    for (const auto &[name, value] : sent) {
        if (isAlwaysSigned(name.toLower()))
            signedHeaders.insert(name.toLower(), value);
    }
    for (const auto &[name, value] : input.additionalHeaders)
        signedHeaders.insert(name.toLower(), value);

    QByteArray text;
    for (auto header = signedHeaders.cbegin(); header != signedHeaders.cend(); ++header)
        text += header.key() + ':' + header.value().trimmed() + '\n';
    return text;
}

} // namespace

Signature sign(const SigningInput &input, const Credentials &credentials, const QDateTime &time)
{
    const QDateTime utc = time.toUTC();
    const QByteArray stamp = utc.toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
    const QByteArray day = stamp.left(8);
    const QByteArray region = input.region.toUtf8();

    Signature result;
    result.headers = {{"x-oss-date"_ba, stamp},
                      {"Date"_ba, QLocale::c().toString(utc, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1()}};
    if (!credentials.securityToken.isEmpty())
        result.headers.append({"x-oss-security-token"_ba, credentials.securityToken.bytes()});
    result.headers.append({"x-oss-content-sha256"_ba, "UNSIGNED-PAYLOAD"_ba});

    const QByteArray additional = additionalNames(input.additionalHeaders);
    result.canonicalRequest = input.method + '\n' + percentEncode(input.resource, true) + '\n'
        + canonicalQuery(input.query) + '\n' + canonicalHeaders(input, result.headers) + '\n' + additional
        + "\nUNSIGNED-PAYLOAD";

    const QByteArray scope = day + '/' + region + "/oss/aliyun_v4_request";
    result.stringToSign = "OSS4-HMAC-SHA256\n" + stamp + '\n' + scope + '\n' + toHex(sha256(result.canonicalRequest));

    result.authorization = "OSS4-HMAC-SHA256 Credential=" + credentials.accessKeyId.toUtf8() + '/' + scope + ',';
    if (!additional.isEmpty())
        result.authorization += "AdditionalHeaders=" + additional + ',';
    result.authorization += "Signature=" + signature(credentials.accessKeySecret, day, region, result.stringToSign);
    result.headers.append({"Authorization"_ba, result.authorization});
    return result;
}

QByteArray contentMd5(const QByteArray &body)
{
    std::array<unsigned char, 16> digest{};
    size_t size = digest.size();
    const int done = EVP_Q_digest(nullptr, "MD5", nullptr, body.constData(), size_t(body.size()), digest.data(), &size);
    if (done != 1) // MD5 is refused in FIPS mode; the header is then not sent.
        return {};
    return QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(digest.size())).toBase64();
}

QByteArray percentEncode(QByteArrayView text, bool keepSlash)
{
    // A copy: where nothing is to be encoded, Qt answers with the very bytes it was given.
    return text.toByteArray().toPercentEncoding(keepSlash ? "/"_ba : QByteArray());
}

} // namespace vb
