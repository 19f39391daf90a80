#pragma once

#include "credentials.h"
#include "faults.h"
#include "profile.h"
#include "result.h"

#include <QString>

#include <memory>

namespace vb {

//! What a demo store is made of. The defaults are those of the embedded one.
struct DemoStoreOptions
{
    QString dataDirectory; //!< created where it is missing; empty: temporary, gone at the end
    quint16 port = 0; //!< on 127.0.0.1; 0: any free one
    Credentials credentials; //!< incomplete: made up at random for this run
    QString accountId = QStringLiteral("1234567890123456");
    QString region = QStringLiteral("cn-hangzhou");
    QString vectorsFile; //!< little-endian float32, row by row; loaded as bucket "loaded"
    int dimension = 0; //!< of vectorsFile
    QString keysFile; //!< line i is `{"key", "metadata"}` of row i of vectorsFile
    demo::Faults faults;
};

//! A vector bucket service on 127.0.0.1 with data of its own: the protocol of ../shared/protocol spoken
//! strictly, over SQLite. It runs on its own threads and never calls back; every method belongs to the
//! thread that made it. Not for data that matters: it is one process, one account, no encryption.
class DemoStore
{
public:
    using Faults = demo::Faults;

    explicit DemoStore(DemoStoreOptions options = {});
    ~DemoStore(); //!< stops
    DemoStore(const DemoStore &) = delete;
    DemoStore &operator=(const DemoStore &) = delete;

    //! Opens the storage, loads `vectorsFile` where given, and listens; returns the port. The demo data is made
    //! on a server thread afterwards: requests wait for it (some 100 ms, once). Errors, all of
    //! kind Configuration: a directory or port that cannot be used, a file that cannot be loaded.
    Result<quint16> start();
    //! Closes every connection and waits for the threads: a moment. Safe to call twice.
    void stop();

    bool isRunning() const;
    //! Takes effect with the next request, and starts the counting anew.
    void setFaults(const Faults &faults);

    quint16 port() const; //!< 0 until started
    QString endpoint() const; //!< "http://127.0.0.1:PORT"
    QString accountId() const;
    QString region() const;
    const Credentials &credentials() const;
    //! How to connect to this store: everything but the credentials. `isDemo` is set.
    Profile profile() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace vb
