#include "redaction.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
constexpr auto mask = "****"_L1;

//! A rule: what the first group of \a pattern holds stays, the rest of the match is masked.
struct Rule
{
    QRegularExpression pattern;
    QString replacement;
};

//! Of headers, up to the end of the line or of the quotes. x-oss-… is the service's: what is not known to be harmless
//! is masked.
Rule headers()
{
    return {QRegularExpression(uR"(((?:\bproxy-authorization|\bauthorization|\bset-cookie|\bcookie)"
                               uR"(|\bx-aliyun-[\w-]*token|\bx-oss-(?!(?:request-id|ec|date|content-sha256|server-time)"
                               uR"(|hash-crc64ecma)\b)[\w-]+)["']?\s*[:=,]\s*["']?)[^"'\r\n]+)"_s,
                               anyCase),
            u"\\1"_s + mask};
}

//! What stands behind the name of a scheme of authentication, wherever that stands.
Rule schemes()
{
    return {QRegularExpression(uR"((\b(?:Basic|Bearer)\s+)[A-Za-z0-9+/_.~-]{6,}=*)"_s, anyCase), u"\\1"_s + mask};
}

//! OSS4-HMAC-SHA256 Credential=…,Signature=…, wherever it stands; and signatures of addresses.
Rule signatures()
{
    return {QRegularExpression(
                uR"((\bOSS4-HMAC-SHA256\s+(?=Credential)|\b(?:x-oss-)?signature(?:provided)?["'>]*\s*[=:>]\s*["']?))"
                uR"([^\s"'<&]+)"_s,
                anyCase),
            u"\\1"_s + mask};
}

//! `"AccessKeySecret": "…"`, `<SecurityToken>…`, `access_key_secret = …`, `&security-token=…`.
Rule members()
{
    return {QRegularExpression(
                uR"((\b[\w-]*(?:access[_-]?key[_-]?secret|secret[_-]?(?:access[_-]?)?key|secret)"
                uR"(|(?:security|session|sts)[_-]?token|passw(?:or)?d|passphrase)\\?["']?\s*[=:>]\s*\\?["']?))"
                uR"([^\s"'<&\\]+)"_s,
                anyCase),
            u"\\1"_s + mask};
}

//! `http://user:password@host`: all of what stands before the @.
Rule addresses()
{
    return {QRegularExpression(uR"((\b[a-z][a-z0-9+.-]*://)[^\s/?#"'<>]*@)"_s, anyCase), u"\\1"_s + mask + u'@'};
}

//! An id that the vendor gave out: of a long-lived key, or of a temporary one.
Rule keyIds()
{
    return {QRegularExpression(uR"(\b(LTAI|STS\.|TMP\.)[A-Za-z0-9]{4,}([A-Za-z0-9]{4})(?![A-Za-z0-9]))"_s),
            u"\\1"_s + mask + u"\\2"_s};
}

//! The base64 characters of \a bytes that do not depend on what stands around them, \a before bytes into a group
//! of three.
Secret base64Core(const Secret &secret, int before)
{
    const Secret padded(QByteArray(before, '\0') + secret.bytes());
    const Secret whole(padded.bytes().toBase64(QByteArray::OmitTrailingEquals));
    const qsizetype first = (before * 8 + 5) / 6;
    const qsizetype end = padded.bytes().size() * 8 / 6;
    return Secret(whole.bytes().sliced(first, end - first));
}

} // namespace

QString shortenedKeyId(const QString &keyId)
{
    return keyId.size() < 12 ? QString(keyId.left(2) + mask) : QString(keyId.left(4) + mask + keyId.right(4));
}

QString redacted(QStringView text)
{
    static const Rule rules[] = {addresses(), signatures(), headers(), schemes(), members(), keyIds()};
    QString result = QString::fromUtf8(text.toUtf8()); // in a text with half a character no rule would match
    for (const Rule &rule : rules)
        result.replace(rule.pattern, rule.replacement);
    return result;
}

void KnownSecrets::add(const Secret &secret)
{
    if (secret.bytes().size() < shortest)
        return;
    const Secret hex(secret.bytes().toHex());
    m_forms.push_back(secret);
    m_forms.push_back(hex);
    m_forms.emplace_back(hex.bytes().toUpper());
    m_forms.emplace_back(secret.bytes().toPercentEncoding());
    for (int before = 0; before < 3; ++before) {
        const Secret core = base64Core(secret, before);
        m_forms.push_back(core);
        QByteArray forAddresses(core.bytes().constData(), core.bytes().size());
        m_forms.emplace_back(std::move(forAddresses.replace('+', '-').replace('/', '_')));
    }
}

void KnownSecrets::addKeyId(const QString &keyId)
{
    if (keyId.size() >= shortest)
        m_keyIds.append(keyId);
}

QString KnownSecrets::redacted(const QString &text) const
{
    if (isEmpty())
        return text;
    QByteArray bytes = text.toUtf8(); // to be compared with what is never made a QString
    for (const Secret &form : m_forms)
        bytes.replace(form.bytes(), "****");
    QString result = QString::fromUtf8(bytes);
    for (const QString &id : m_keyIds)
        result.replace(id, shortenedKeyId(id));
    return result;
}

} // namespace vb
