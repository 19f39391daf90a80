#pragma once

#include "credentials.h"
#include "profile.h"
#include "types.h"

#include <QNetworkAccessManager>
#include <QProcess>
#include <QUrl>

#include <memory>
#include <vector>

namespace vb {
class Session;
}

namespace vb::bench {

//! The bench server in a process of its own, beside this program, and how to reach it.
class BenchServer
{
public:
    BenchServer();
    ~BenchServer();

    Profile profile() const;
    static Credentials credentials();
    static BucketRef bucket();
    //! "rows-1000000", "rows-1000000-20ms", "rows-20000x1024"
    static QString indexName(qint64 rows, int milliseconds = 0, int dimension = 0);
    static IndexRef index(qint64 rows, int milliseconds = 0, int dimension = 0);
    static IndexInfo indexInfo(const QString &name);
    QUrl url(const QByteArray &operation) const;
    //! With as many network managers as the program has.
    std::unique_ptr<Session> makeSession();

private:
    QProcess m_process;
    int m_port = 0;
    std::vector<std::unique_ptr<QNetworkAccessManager>> m_networks;
};

} // namespace vb::bench
