#include "rampolicy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Statement
{
    QStringList actions;
    QStringList resources;
};

//! A vector is a resource below its index; which of both an operation is checked against is the service's business.
QStringList resourcesOf(const MissingPermission &permission)
{
    const QString account = permission.accountId.isEmpty() ? u"*"_s : permission.accountId;
    const QString prefix = u"acs:ossvector:*:"_s + account + u':';
    if (permission.bucket.isEmpty())
        return {prefix + u'*'};
    const QString bucket = prefix + permission.bucket;
    if (permission.index.isEmpty())
        return {bucket};
    const QString index = bucket + u'/' + permission.index;
    return {index, index + u"/*"_s};
}

QList<Statement> statementsFor(const QList<MissingPermission> &missing)
{
    QList<Statement> statements;
    for (const MissingPermission &permission : missing) {
        const QString action = u"oss:"_s + permission.operation;
        const QStringList resources = resourcesOf(permission);
        const auto same = std::find_if(statements.begin(), statements.end(), [&resources](const Statement &statement) {
            return statement.resources == resources;
        });
        if (same == statements.end())
            statements.append({{action}, resources});
        else if (!same->actions.contains(action))
            same->actions.append(action);
    }
    return statements;
}

//! One string a line, each quoted and escaped.
QString listText(const QStringList &texts)
{
    QStringList lines;
    for (const QString &text : texts) {
        const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        lines.append(u"        "_s + QString::fromUtf8(array.mid(1, array.size() - 2)));
    }
    return u"[\n"_s + lines.join(u",\n"_s) + u"\n      ]"_s;
}

} // namespace

QString ramPolicy(const QList<MissingPermission> &missing)
{
    QStringList statements;
    for (const Statement &statement : statementsFor(missing))
        statements.append(u"    {\n      \"Effect\": \"Allow\",\n      \"Action\": "_s + listText(statement.actions)
                          + u",\n      \"Resource\": "_s + listText(statement.resources) + u"\n    }"_s);
    if (statements.isEmpty())
        return {};
    // By hand, since QJsonDocument sorts members, and a policy is read in this order.
    return u"{\n  \"Version\": \"1\",\n  \"Statement\": [\n"_s + statements.join(u",\n"_s) + u"\n  ]\n}\n"_s;
}

} // namespace vb
