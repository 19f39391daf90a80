#include "commandline.h"

#include "endpoint.h"

#include <QCommandLineParser>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

using Option = CommandLine::Option;

QList<Option> optionTexts()
{
    return {
        {u"demo"_s, {}, CommandLine::tr("open the embedded demo store (the default when nothing is configured)")},
        {u"profile"_s, u"NAME"_s, CommandLine::tr("open this saved connection")},
        {u"region"_s, u"ID"_s, CommandLine::tr("region, e.g. cn-hangzhou")},
        {u"account-id"_s, u"ID"_s, CommandLine::tr("account id (else discovered from the bucket ARNs)")},
        {u"endpoint"_s, u"URL"_s, CommandLine::tr("e.g. http://127.0.0.1:9000; default from the region")},
        {u"path-style"_s, {}, CommandLine::tr("bucket in the path; default for IP addresses and localhost")},
        {u"read-only"_s, {}, CommandLine::tr("refuse every writing operation")},
        {u"bucket"_s, u"NAME"_s, CommandLine::tr("open this bucket at start")},
        {u"index"_s, u"NAME"_s, CommandLine::tr("open this index of the bucket at start")},
        {u"lang"_s, u"en|zh_CN"_s, CommandLine::tr("language of the window; default from the system")},
        {u"log-file"_s, u"FILE"_s, CommandLine::tr("write messages to this file")},
        {u"new-instance"_s, {}, CommandLine::tr("start another program, whatever runs already")},
        {u"version"_s, {}, CommandLine::tr("print the version and exit")},
        {u"help"_s, {}, CommandLine::tr("print this help and exit")},
    };
}

//! QGuiApplication takes these out of its arguments, but here they are read before there is one.
QStringList withoutQtArguments(const QStringList &arguments)
{
    static const QStringList withValue{
        u"platform"_s,        u"platformpluginpath"_s, u"platformtheme"_s, u"plugin"_s,     u"qwindowtitle"_s,
        u"qwindowgeometry"_s, u"qwindowicon"_s,        u"style"_s,         u"stylesheet"_s, u"display"_s,
        u"session"_s};
    static const QStringList switches{u"reverse"_s, u"nograb"_s, u"dograb"_s, u"sync"_s, u"widgetcount"_s};
    QStringList rest;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QStringView name = arguments.at(i);
        if (!name.startsWith(u'-')) {
            rest.append(arguments.at(i));
            continue;
        }
        name = name.sliced(name.startsWith(u"--") ? 2 : 1);
        const qsizetype equals = name.indexOf(u'=');
        const QString bare = (equals < 0 ? name : name.first(equals)).toString();
        if (withValue.contains(bare))
            i += equals < 0 ? 1 : 0;
        else if (!switches.contains(bare))
            rest.append(arguments.at(i));
    }
    return rest;
}

//! What the client says to the region and the endpoint; absent when nothing is wrong with them.
std::optional<QString> complaintAboutAddress(const CommandLine &options)
{
    Profile profile;
    profile.region = options.region.isEmpty() ? u"cn-hangzhou"_s : options.region;
    profile.endpoint = options.endpoint;
    const Result<Target> target = resolveTarget(profile, {});
    if (target)
        return {};
    return target.error().message;
}

//! The first thing wrong with the values; absent when nothing is.
std::optional<QString> complaintAbout(const CommandLine &options, const QCommandLineParser &parser,
                                      const QList<Option> &known)
{
    static const QRegularExpression accountForm(u"\\A[0-9]+\\z"_s);
    const auto isSet = [&parser](const QString &name) { return parser.isSet(name); };
    for (const Option &text : known) {
        if (!text.valueName.isEmpty() && isSet(text.name) && parser.value(text.name).isEmpty())
            return CommandLine::tr("--%1 needs a value").arg(text.name);
    }
    if (isSet(u"account-id"_s) && !accountForm.match(options.accountId).hasMatch())
        return CommandLine::tr("--account-id is not a number: %1").arg(options.accountId);
    if (auto complaint = complaintAboutAddress(options))
        return complaint;
    if (isSet(u"lang"_s) && options.language != "en"_L1 && options.language != "zh_CN"_L1)
        return CommandLine::tr("--lang is en or zh_CN, not %1").arg(options.language);
    if (isSet(u"index"_s) && !isSet(u"bucket"_s))
        return CommandLine::tr("--index needs --bucket");
    if (options.demo && options.namesConnection())
        return CommandLine::tr("--demo cannot be combined with --region, --account-id, --endpoint or --path-style");
    if (!options.profile.isEmpty() && (options.demo || options.namesConnection()))
        return CommandLine::tr("--profile cannot be combined with --demo, --region, --account-id, --endpoint or "
                               "--path-style");
    return {};
}

QString listOf(const QList<Option> &options)
{
    QString text;
    for (const Option &option : options) {
        const QString left = u"--"_s + option.name + (option.valueName.isEmpty() ? QString() : u' ' + option.valueName);
        text += u"  "_s + left.leftJustified(20) + u' ' + option.description + u'\n';
    }
    return text;
}

QString credentialsText()
{
    return CommandLine::tr("Credentials come from OSS_ACCESS_KEY_ID, OSS_ACCESS_KEY_SECRET and OSS_SESSION_TOKEN (or "
                           "the\nALIBABA_CLOUD_… names) in the environment, never from an argument. OSS_REGION and "
                           "OSS_ENDPOINT are\nread where the option is absent.")
        + u'\n';
}

ApiError wrongArguments(const QString &message)
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    // One line, whatever the arguments held.
    error.message = message.simplified();
    return error;
}

} // namespace

bool CommandLine::namesConnection() const
{
    return !region.isEmpty() || !accountId.isEmpty() || !endpoint.isEmpty() || pathStyle;
}

Result<CommandLine> CommandLine::parse(const QStringList &arguments, const QList<Option> &more)
{
    QCommandLineParser parser;
    const QList<Option> known = optionTexts() + more;
    for (const Option &text : known)
        parser.addOption(QCommandLineOption(text.name, text.description, text.valueName));
    if (!parser.parse(withoutQtArguments(arguments)))
        return wrongArguments(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return wrongArguments(tr("unexpected argument: %1").arg(parser.positionalArguments().first()));

    CommandLine options;
    options.demo = parser.isSet(u"demo"_s);
    options.region = parser.value(u"region"_s);
    options.accountId = parser.value(u"account-id"_s);
    options.endpoint = parser.value(u"endpoint"_s);
    options.pathStyle = parser.isSet(u"path-style"_s);
    options.readOnly = parser.isSet(u"read-only"_s);
    options.profile = parser.value(u"profile"_s);
    options.bucket = parser.value(u"bucket"_s);
    options.index = parser.value(u"index"_s);
    options.language = parser.value(u"lang"_s);
    options.logFile = parser.value(u"log-file"_s);
    options.newInstance = parser.isSet(u"new-instance"_s);
    options.wantsVersion = parser.isSet(u"version"_s);
    options.wantsHelp = parser.isSet(u"help"_s);
    for (const Option &option : more) {
        if (parser.isSet(option.name))
            options.extra.insert(option.name, parser.value(option.name));
    }
    if (const auto complaint = complaintAbout(options, parser, known))
        return wrongArguments(*complaint);
    return options;
}

QString CommandLine::helpText()
{
    return tr("Usage: vector-bucket-browser [options]") + u"\n"_s
        + tr("Browses the vector buckets of Alibaba Cloud OSS.") + u"\n\n"_s + listOf(optionTexts()) + u'\n'
        + credentialsText();
}

QString CommandLine::helpText(const QString &command, const QString &summary, const QList<Option> &more)
{
    QList<Option> options = optionTexts();
    options.removeIf(
        [](const Option &option) { return option.name == "version"_L1 || option.name == "new-instance"_L1; });
    //: %1 is the name of a command
    return tr("Usage: vector-bucket-browser %1 --bucket NAME --index NAME [options]").arg(command) + u'\n' + summary
        + u"\n\n"_s + listOf(more + options) + u'\n'
        + tr("Exit codes: 0 done, 1 wrong arguments, 2 the server refused, 3 a fault on this side, 4 partly done,\n"
             "5 interrupted.")
        + u"\n\n"_s + credentialsText();
}

} // namespace vb
