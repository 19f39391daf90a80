#include "demostore.h"

#include "database.h"
#include "demodata.h"
#include "httplistener.h"
#include "service.h"
#include "vectorimport.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <optional>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

QString randomText(int length)
{
    constexpr QStringView Letters = u"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    QString text;
    for (int i = 0; i < length; ++i)
        text += Letters[QRandomGenerator::system()->bounded(int(Letters.size()))];
    return text;
}

Credentials usableCredentials(const Credentials &given)
{
    if (given.isComplete())
        return given;
    Credentials made;
    made.accessKeyId = "DEMO"_L1 + randomText(16);
    made.accessKeySecret = Secret(randomText(30).toLatin1());
    made.source = u"demo store"_s;
    return made;
}

ApiError startError(const QString &message)
{
    ApiError error;
    error.kind = ApiError::Kind::Configuration;
    error.message = message;
    return error;
}

} // namespace

struct DemoStore::Private
{
    explicit Private(DemoStoreOptions from)
        : options(std::move(from))
        , service({options.accountId,
                   options.region,
                   {options.region, demo::OtherRegion},
                   usableCredentials(options.credentials)})
    { }

    QString openDirectory();
    QString openDatabase();

    DemoStoreOptions options;
    demo::Service service;
    std::optional<QTemporaryDir> temporary;
    demo::Database::Location location;
    std::unique_ptr<demo::HttpListener> listener; // destroyed before what its threads use
    quint16 port = 0;
};

//! Returns what went wrong, or nothing.
QString DemoStore::Private::openDirectory()
{
    QString directory = options.dataDirectory;
    if (directory.isEmpty()) {
        temporary.emplace();
        directory = temporary->path();
        if (!temporary->isValid())
            return u"no temporary directory for the demo store: "_s + temporary->errorString();
    } else if (!QDir().mkpath(directory)) {
        return u"cannot make the directory %1"_s.arg(directory);
    }
    location = {directory + "/demostore.sqlite"_L1, temporary.has_value()};
    return {};
}

QString DemoStore::Private::openDatabase()
{
    demo::Database database(location);
    if (!database.hasFailed())
        database.createSchema();
    if (database.hasFailed())
        return u"cannot use %1: %2"_s.arg(location.file, database.takeError());
    if (options.vectorsFile.isEmpty())
        return {};
    return demo::importVectors(database, {options.vectorsFile, options.keysFile, options.dimension, options.region});
}

DemoStore::DemoStore(DemoStoreOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{
    d->service.faults().set(d->options.faults);
}

DemoStore::~DemoStore()
{
    stop();
}

Result<quint16> DemoStore::start()
{
    if (isRunning())
        return d->port;
    QString fault = d->openDirectory();
    if (fault.isEmpty())
        fault = d->openDatabase();
    if (!fault.isEmpty())
        return startError(fault);

    const auto connect = [service = &d->service, location = d->location] {
        return [service, database = std::make_shared<demo::Database>(location)](const demo::Request &request) {
            return service->answer(request, *database);
        };
    };
    const auto fill = [service = &d->service, location = d->location] {
        demo::Database database(location);
        const QString reason = demo::fillDemoData(database, service->account().region);
        if (!reason.isEmpty())
            service->setBroken(reason);
    };
    d->service.faults().setStopping(false);
    d->listener = std::make_unique<demo::HttpListener>(connect);
    d->port = d->listener->start(d->options.port, fill);
    if (d->port == 0) {
        d->listener.reset();
        return startError(u"cannot listen on 127.0.0.1:%1"_s.arg(d->options.port));
    }
    return d->port;
}

void DemoStore::stop()
{
    d->service.faults().setStopping(true);
    d->listener.reset();
    d->port = 0;
}

bool DemoStore::isRunning() const
{
    return d->port != 0;
}

void DemoStore::setFaults(const Faults &faults)
{
    d->service.faults().set(faults);
}

quint16 DemoStore::port() const
{
    return d->port;
}

QString DemoStore::endpoint() const
{
    return u"http://127.0.0.1:%1"_s.arg(d->port);
}

QString DemoStore::accountId() const
{
    return d->options.accountId;
}

QString DemoStore::region() const
{
    return d->options.region;
}

const Credentials &DemoStore::credentials() const
{
    return d->service.account().credentials;
}

Profile DemoStore::profile() const
{
    Profile profile;
    profile.name = u"demo store"_s;
    profile.region = region();
    profile.endpoint = endpoint();
    profile.pathStyle = true;
    profile.accountId = accountId();
    profile.isDemo = true;
    return profile;
}

} // namespace vb
