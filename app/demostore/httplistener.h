#pragma once

#include "exchange.h"

#include <functional>
#include <memory>

namespace vb::demo {

//! Answers the requests of one connection. Made, used and destroyed on that connection's own thread, so it
//! may hold what must not change threads (a database connection).
using ConnectionHandler = std::function<Answer(const Request &)>;

//! HTTP/1.1 on 127.0.0.1 with cpp-httplib, a thread for each open connection. Bodies up to 64 MiB.
class HttpListener
{
public:
    using HandlerFactory = std::function<ConnectionHandler()>;

    explicit HttpListener(HandlerFactory factory);
    ~HttpListener(); //!< stops
    HttpListener(const HttpListener &) = delete;
    HttpListener &operator=(const HttpListener &) = delete;

    //! Binds to \a port (0: any) and returns the port, or 0 when that cannot be had. From then on clients can
    //! connect; they are served once \a prepare has run on the listener's thread.
    quint16 start(quint16 port, std::function<void()> prepare);
    //! Closes the connections, also those that are being answered, and waits for their threads.
    void stop();

private:
    class Server;
    std::unique_ptr<Server> m_server;
};

} // namespace vb::demo
