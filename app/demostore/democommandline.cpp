#include "democommandline.h"

#include <QCommandLineParser>

#include <array>

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int LargestPort = 65535;

//! An option that is a number, and where the number goes.
struct NumberOption
{
    const char *name;
    const char *valueName;
    const char *description;
    int largest;
    int Faults::*fault; //!< null: not a fault's count
};

constexpr int Any = 1'000'000'000;
constexpr std::array NumberOptions{
    NumberOption{"port", "N", "Listen on 127.0.0.1:N (default: any free port).", LargestPort, nullptr},
    NumberOption{"dimension", "D", "The dimension of --vectors.", 4096, nullptr},
    NumberOption{"latency-ms", "N", "Wait N milliseconds before every answer.", Any, nullptr},
    NumberOption{"fail-every", "N", "Answer every N-th request with 503.", Any, &Faults::failEvery},
    NumberOption{"truncate-every", "N", "Cut every N-th answer off half-way.", Any, &Faults::truncateEvery},
    NumberOption{"drop-every", "N", "Close the connection instead of every N-th answer.", Any, &Faults::dropEvery},
    NumberOption{"throttle-every", "N", "Answer every N-th request with 429 and Retry-After.", Any,
                 &Faults::throttleEvery},
    NumberOption{"html-every", "N", "Answer every N-th request with an HTML page.", Any, &Faults::htmlEvery},
    NumberOption{"wrong-types-every", "N", "Put a number where a key belongs in every N-th answer.", Any,
                 &Faults::wrongTypesEvery},
    NumberOption{"empty-page-every", "N", "Make every N-th page of vectors an empty one with a token.", Any,
                 &Faults::emptyPageEvery},
};

void addOptions(QCommandLineParser &parser)
{
    for (const NumberOption &option : NumberOptions)
        parser.addOption({QString::fromLatin1(option.name), QString::fromLatin1(option.description),
                          QString::fromLatin1(option.valueName)});
    parser.addOptions({
        {u"data"_s, u"Keep the data in DIR (default: gone at the end)."_s, u"DIR"_s},
        {u"region"_s, u"The region of the endpoint (default: cn-hangzhou)."_s, u"ID"_s, u"cn-hangzhou"_s},
        {u"vectors"_s, u"Load FILE (little-endian float32, row by row) into the bucket \"loaded\"."_s, u"FILE.f32"_s},
        {u"keys"_s, u"The keys and metadata of --vectors, one JSON object a line."_s, u"FILE.jsonl"_s},
        {u"throttle"_s, u"The same as --throttle-every 1."_s},
        {u"repeat-token"_s, u"Answer a listing of vectors with the token it was asked with."_s},
        {u"refuse-list-filter"_s, u"Answer 400 to a filter in a listing of vectors, as older services do."_s},
        {u"deny"_s, u"Answer 403 to these operations, as a RAM policy does: ListVectors,GetVectors."_s, u"NAMES"_s},
        {u"partial-delete"_s, u"Delete the first half of a batch, then answer 500."_s},
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
    });
    parser.setApplicationDescription(
        u"A vector bucket service on 127.0.0.1 with demo data, for trying programs against.\n\n"
        "Credentials are read from OSS_ACCESS_KEY_ID and OSS_ACCESS_KEY_SECRET (and OSS_SESSION_TOKEN); without\n"
        "them the store makes up a pair for this run, which is good for nothing else, and prints it."_s);
}

CommandLine failure(const QString &reason)
{
    return {CommandLine::Action::PrintAndFail, reason, {}};
}

//! Returns what is wrong, or nothing.
QString readNumbers(const QCommandLineParser &parser, DemoStoreOptions &options)
{
    for (const NumberOption &option : NumberOptions) {
        const QString name = QString::fromLatin1(option.name);
        if (!parser.isSet(name))
            continue;
        bool isNumber = false;
        const int value = parser.value(name).toInt(&isNumber);
        if (!isNumber || value < 0 || value > option.largest)
            return u"--%1 needs a number from 0 to %2"_s.arg(name).arg(option.largest);
        if (option.fault)
            options.faults.*option.fault = value;
        else if (name == u"port"_s)
            options.port = quint16(value);
        else if (name == u"dimension"_s)
            options.dimension = value;
        else
            options.faults.latency = std::chrono::milliseconds(value);
    }
    return {};
}

} // namespace

CommandLine parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return failure(parser.errorText());
    if (parser.isSet(u"help"_s))
        return {CommandLine::Action::PrintAndSucceed, parser.helpText(), {}};
    if (parser.isSet(u"version"_s))
        return {CommandLine::Action::PrintAndSucceed, QStringLiteral("vector-bucket-demostore " VB_VERSION "\n"), {}};
    if (!parser.positionalArguments().isEmpty())
        return failure(u"unexpected argument \"%1\""_s.arg(parser.positionalArguments().constFirst()));

    CommandLine result;
    DemoStoreOptions &options = result.options;
    const QString fault = readNumbers(parser, options);
    if (!fault.isEmpty())
        return failure(fault);
    options.dataDirectory = parser.value(u"data"_s);
    options.region = parser.value(u"region"_s);
    options.vectorsFile = parser.value(u"vectors"_s);
    options.keysFile = parser.value(u"keys"_s);
    if (parser.isSet(u"throttle"_s))
        options.faults.throttleEvery = 1;
    options.faults.repeatToken = parser.isSet(u"repeat-token"_s);
    options.faults.refuseListFilter = parser.isSet(u"refuse-list-filter"_s);
    options.faults.partialDelete = parser.isSet(u"partial-delete"_s);
    options.faults.denied = parser.value(u"deny"_s).split(u',', Qt::SkipEmptyParts);
    if (options.vectorsFile.isEmpty() != options.keysFile.isEmpty())
        return failure(u"--vectors and --keys belong together"_s);
    return result;
}

} // namespace vb::demo
