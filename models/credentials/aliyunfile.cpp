#include "credentialfields.h"
#include "jsonfields.h"
#include "offersource.h"
#include "placesuggestion.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct AliyunFile
{
    Q_DECLARE_TR_FUNCTIONS(vb::CredentialOffer)
};

const CredentialNames &names()
{
    static const CredentialNames names{u"access_key_id"_s,   u"access_key_secret"_s, u"sts_token"_s,
                                       u"process_command"_s, u"credentials_uri"_s,   u"mode"_s};
    return names;
}

//! Where in the file, without any of it.
QString notJson(const JsonTree &tree)
{
    if (tree.problem() == JsonTree::Problem::TooDeep)
        return AliyunFile::tr("It is nested too deeply.");
    const qsizetype line = 1 + std::count(tree.json().begin(), tree.json().begin() + tree.problemAt(), '\n');
    if (tree.problemAt() >= tree.json().size())
        return AliyunFile::tr("It is not JSON: it ends in the middle, in line %L1.").arg(line);
    return AliyunFile::tr("It is not JSON: see line %L1.").arg(line);
}

QDateTime expiry(const JsonTree &tree, const JsonFields &members)
{
    const int node = members.node("sts_expiration");
    const qint64 seconds = node < 0 ? 0 : tree.raw(node).toByteArray().toLongLong();
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

CredentialFields readFields(const JsonTree &tree, JsonFields &members)
{
    CredentialFields fields;
    fields.mode = parseCredentialMode(members.text({"mode"}));
    fields.id = members.secret({"access_key_id"});
    fields.secret = members.secret({"access_key_secret"});
    fields.token = members.secret({"sts_token"});
    fields.expires = expiry(tree, members);
    fields.roleName = members.text({"ram_role_name"});
    fields.command = members.text({"process_command"});
    fields.uri = members.text({"credentials_uri"});
    fields.hasRoleArn = !members.text({"ram_role_arn"}).isEmpty();
    fields.hasOidc = !members.text({"oidc_provider_arn"}).isEmpty();
    if (!members.faultyName().isEmpty()) // the name is one of the above, and so not the file's own text
        fields.problem = AliyunFile::tr("%1 is not a text, or set twice to different values.")
                             .arg(QString::fromLatin1(members.faultyName()));
    return fields;
}

class Reader
{
public:
    Reader(QByteArrayView text, const OfferSource &source)
        : m_source(source)
        , m_tree(QByteArray::fromRawData(text.data(), text.size())) // no copy of the secrets in it
    { }

    QList<CredentialOffer> read()
    {
        if (m_tree.problem() != JsonTree::Problem::None)
            return {m_source.problem(notJson(m_tree))};
        if (m_tree.node(0).kind != JsonNode::Kind::Object)
            return {m_source.problem(AliyunFile::tr("It is not a JSON object."))};
        JsonFields members(m_tree, 0);
        const QString current = members.text({"current"});
        const int profiles = members.node("profiles");
        if (profiles >= 0 && m_tree.node(profiles).kind != JsonNode::Kind::List)
            return {m_source.problem(AliyunFile::tr("Its profiles are not a list."))};
        if (profiles < 0 || m_tree.node(profiles).children.empty())
            return {m_source.problem(AliyunFile::tr("There is no profile in the file."))};
        for (const int id : m_tree.node(profiles).children)
            addProfile(id);
        markCurrent(current);
        return m_offers;
    }

private:
    void addProfile(int id);
    void markCurrent(const QString &current);

    const OfferSource &m_source;
    JsonTree m_tree;
    QSet<QString> m_names;
    QList<CredentialOffer> m_offers;
};

void Reader::addProfile(int id)
{
    if (m_tree.node(id).kind != JsonNode::Kind::Object) {
        m_offers.append(m_source.problem(AliyunFile::tr("One of its profiles is not a JSON object.")));
        return;
    }
    JsonFields members(m_tree, id);
    const QString name = members.text({"name"});
    CredentialFields fields = readFields(m_tree, members);
    if (m_names.contains(name) && fields.problem.isEmpty())
        fields.problem = AliyunFile::tr("There is another profile of this name before it.");
    m_names.insert(name);
    CredentialOffer offer = withCredentials(m_source.offer(name), fields, names(), m_source.switches);
    suggestRegion(offer, members.text({"region_id"}));
    if (members.text({"endpoint_type"}).compare("vpc"_L1, Qt::CaseInsensitive) == 0)
        offer.suggested.internalEndpoint = true;
    noteMissingRegion(offer);
    m_offers.append(offer);
}

void Reader::markCurrent(const QString &current)
{
    const QString &wanted = m_source.chosen.isEmpty() ? current : m_source.chosen;
    if (wanted.isEmpty())
        return;
    const auto found = std::find_if(m_offers.begin(), m_offers.end(),
                                    [&](const CredentialOffer &offer) { return offer.name == wanted; });
    if (found != m_offers.end())
        found->isCurrent = true;
    else
        m_offers.append(m_source.missingProfile(wanted, m_source.chosen.isEmpty() ? u"current"_s : m_source.chosenBy));
}

} // namespace

QList<CredentialOffer> aliyunOffers(QByteArrayView text, const OfferSource &source)
{
    return Reader(text, source).read();
}

} // namespace vb
