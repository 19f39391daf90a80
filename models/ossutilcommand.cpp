#include "ossutilcommand.h"

#include "endpoint.h"
#include "jsontree.h"
#include "visibletext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("-_./:=@%+,").contains(c);
}

//! A byte that is not UTF-8 is made visible just like what does not show.
bool showsAsItIs(const QByteArray &utf8)
{
    const QString text = textFromUtf8(utf8);
    return text.toUtf8() == utf8 && visibleText(text) == text;
}

//! The bytes of the character that begins at \a at; one where it is none.
qsizetype lengthAt(const QByteArray &text, qsizetype at)
{
    qsizetype length = 1;
    while (at + length < text.size() && length < 4 && (uchar(text[at + length]) & 0xC0) == 0x80)
        ++length;
    return showsAsItIs(text.sliced(at, length)) ? length : 1;
}

QString inDollarQuotes(const QByteArray &text)
{
    QString word = u"$'"_s;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = lengthAt(text, at);
        const QByteArray character = text.sliced(at, length);
        if (character == "\n")
            word += u"\\n"_s;
        else if (character == "'" || character == "\\")
            word += u'\\' + QString::fromLatin1(character);
        else if (showsAsItIs(character))
            word += QString::fromUtf8(character);
        else
            word += u'\\' + QString::number(uchar(character[0]), 8).rightJustified(3, u'0');
        at += length;
    }
    return word + u'\'';
}

//! "maxResults" as "max-results": how ossutil names what the protocol names.
QString dashed(const QString &name)
{
    QString text;
    for (const QChar c : name) {
        if (c.isUpper() && !text.isEmpty())
            text += u'-';
        text += c.toLower();
    }
    return text;
}

//! One of a list of texts that ossutil reads like a line of CSV.
QByteArray listItem(const QByteArray &text)
{
    const bool isBare = !text.isEmpty() && !text.startsWith(' ') && !text.startsWith('\t')
        && !text.startsWith("file://") // a file's name, to ossutil
        && std::none_of(text.cbegin(), text.cend(),
                        [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
    return isBare ? text : QByteArray('"' + QByteArray(text).replace('"', "\"\"") + '"');
}

QByteArray listOf(const JsonTree &tree, const JsonNode &list)
{
    QByteArrayList items;
    for (const int item : list.children)
        items.append(listItem(tree.text(item).toUtf8()));
    return items.join(',');
}

QString option(const QString &name, const QByteArray &value)
{
    // What begins with a dash would be an option of its own.
    const QString joint = value.startsWith('-') ? u"="_s : u" "_s;
    return u"--"_s + name + joint + shellQuoted(value);
}

QString argument(const JsonTree &tree, int id)
{
    const JsonNode &node = tree.node(id);
    const QString name = dashed(tree.name(id));
    if (node.kind == JsonNode::Kind::Boolean)
        return u"--"_s + name + (tree.raw(id) == "true" ? u""_s : u"=false"_s);
    if (node.kind == JsonNode::Kind::Text && tree.name(id) == "nextToken"_L1 && tree.text(id).startsWith("file://"_L1))
        return {}; // ossutil would read that file
    if (node.kind == JsonNode::Kind::Text)
        return option(name, tree.text(id).toUtf8());
    if (node.kind == JsonNode::Kind::List && tree.name(id) == "keys"_L1)
        return option(name, listOf(tree, node));
    return option(name, tree.raw(id).toByteArray());
}

//! Where the request went: what the bucket and the account add to the endpoint's host is left out.
QStringList addressOptions(const CallRecord &call, const Profile &profile)
{
    const Result<Target> target = resolveTarget(profile, call.bucket);
    if (!target)
        return {option(u"region"_s, profile.region.toUtf8())};
    const QList<QByteArray> arn = target->resource.split(':'); // "/acs", "ossvector", region, account, bucket
    const QByteArray account = arn.value(3);
    QUrl url = target->url;
    const QString label
        = call.bucket ? QString(call.bucket->name + u'-' + QString::fromUtf8(account) + u'.') : QString();
    const bool isVirtualHosted = !label.isEmpty() && url.host().startsWith(label);
    if (isVirtualHosted)
        url.setHost(url.host().sliced(label.size()));
    QStringList options{
        option(u"region"_s, target->region.toUtf8()),
        option(u"endpoint"_s, url.toEncoded(QUrl::RemovePath | QUrl::RemoveUserInfo | QUrl::RemoveQuery))};
    if (call.bucket && !isVirtualHosted)
        options.append(option(u"addressing-style"_s, "path"_ba));
    const QByteArray known = account.isEmpty() ? profile.accountId.toUtf8() : account;
    if (!known.isEmpty())
        options.append(option(u"account-id"_s, known));
    return options;
}

} // namespace

QString shellQuoted(const QByteArray &text)
{
    if (!text.isEmpty() && text.front() != '=' && std::all_of(text.cbegin(), text.cend(), isPlain))
        return QString::fromLatin1(text);
    if (!showsAsItIs(text))
        return inDollarQuotes(text);
    return u'\'' + QString::fromUtf8(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString ossutilCommand(const CallRecord &call, const Profile &profile)
{
    QStringList words{u"ossutil"_s, u"vectors-api"_s, dashed(call.operation)};
    if (call.bucket)
        words.append(option(u"bucket"_s, call.bucket->name.toUtf8()));
    const JsonTree tree(call.arguments);
    if (!tree.nodes().empty()) {
        for (const int id : tree.node(0).children)
            words.append(argument(tree, id));
        words.removeAll(QString());
    }
    return (words + addressOptions(call, profile)).join(u' ');
}

} // namespace vb
