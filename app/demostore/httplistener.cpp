#include "httplistener.h"

#include "connectionthreads.h"
#include "httpconnection.h"

#include <httplib.h>

#include <atomic>
#include <map>
#include <mutex>
#include <thread>

namespace vb::demo {

namespace {

constexpr size_t MaximumBodyBytes = 64U << 20U;

QByteArray bytes(const std::string &text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

Request toRequest(const httplib::Request &from)
{
    Request to;
    to.method = bytes(from.method);
    const QByteArray target = bytes(from.target);
    const qsizetype mark = target.indexOf('?');
    to.path = mark < 0 ? target : target.left(mark);
    to.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    for (const auto &[name, value] : from.headers)
        to.headers.append({bytes(name).toLower(), bytes(value)});
    to.body = bytes(from.body);
    return to;
}

void write(const Answer &from, httplib::Response &to)
{
    to.status = from.status;
    to.body.assign(from.body.constData(), size_t(from.body.size()));
    for (const auto &[name, value] : from.headers)
        to.set_header(name.toStdString(), value.toStdString());
    if (!from.body.isEmpty())
        to.set_header("Content-Type", from.contentType.toStdString()); // httplib adds the length
}

} // namespace

//! httplib parses and routes; sockets are handled here. Its own loop wakes 100 times a second for every idle
//! connection, lets stop() wait until the last of them timed out, and sends header and body as two packets.
class HttpListener::Server : public httplib::Server
{
public:
    explicit Server(HandlerFactory factory)
        : m_factory(std::move(factory))
    {
        new_task_queue = [] { return new ConnectionThreads; };
        // Not httplib's default SO_REUSEPORT, with which a second program could take the same port unnoticed.
        set_socket_options([](socket_t socket) {
            const int on = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        });
        set_payload_max_length(MaximumBodyBytes);
        set_keep_alive_timeout(HttpConnection::IdleTimeout.count() / 1000);
        set_keep_alive_max_count(100'000);
        const auto handle
            = [this](const httplib::Request &request, httplib::Response &response) { answer(request, response); };
        Get(".*", handle);
        Post(".*", handle);
        Put(".*", handle);
        Delete(".*", handle);
    }

    quint16 start(quint16 port, std::function<void()> prepare)
    {
        const int bound = port != 0 ? (bind_to_port("127.0.0.1", port) ? port : 0) : bind_to_any_port("127.0.0.1");
        if (bound <= 0)
            return 0;
        m_thread = std::thread([this, prepare = std::move(prepare)] {
            if (prepare)
                prepare();
            listen_after_bind();
            m_ended = true;
        });
        return quint16(bound);
    }

    void stopAll()
    {
        if (!m_thread.joinable())
            return;
        // httplib's stop() does nothing until the loop runs.
        while (!is_running() && !m_ended)
            std::this_thread::yield();
        stop();
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            for (auto &[id, connection] : m_connections)
                connection->shutDown();
        }
        m_thread.join();
    }

private:
    bool process_and_close_socket(socket_t socket) override
    {
        HttpConnection connection(socket);
        const int id = open(&connection);
        connection.setHandler(m_factory());
        bool closing = false;
        while (!closing && connection.waitForRequest()) {
            const auto setUp = [](httplib::Request &request) { request.headers.erase("Accept-Encoding"); };
            const bool understood = process_request(connection, false, closing, setUp);
            if (!connection.flush() || !understood)
                break;
        }
        connection.setHandler({});
        const std::lock_guard lock(m_mutex);
        m_connections.erase(id);
        return true;
    }

    //! Connections are told apart by a number that httplib hands through as the remote port.
    int open(HttpConnection *connection)
    {
        const std::lock_guard lock(m_mutex);
        connection->setNumber(++m_lastNumber);
        m_connections.emplace(m_lastNumber, connection);
        if (m_stopping)
            connection->shutDown();
        return m_lastNumber;
    }

    void answer(const httplib::Request &request, httplib::Response &response)
    {
        HttpConnection *connection = nullptr;
        {
            const std::lock_guard lock(m_mutex);
            connection = m_connections.at(request.remote_port);
        }
        const Answer answer = connection->handler()(toRequest(request));
        write(answer, response);
        if (answer.delivery == Answer::Delivery::Dropped)
            connection->limitAnswer(0);
        if (answer.delivery == Answer::Delivery::Cut)
            connection->cutAnswer(size_t(answer.body.size()));
    }

    HandlerFactory m_factory;
    std::thread m_thread;
    std::atomic<bool> m_ended = false;
    std::mutex m_mutex;
    std::map<int, HttpConnection *> m_connections; //!< the open ones
    int m_lastNumber = 0;
    bool m_stopping = false;
};

HttpListener::HttpListener(HandlerFactory factory)
    : m_server(std::make_unique<Server>(std::move(factory)))
{ }

HttpListener::~HttpListener()
{
    stop();
}

quint16 HttpListener::start(quint16 port, std::function<void()> prepare)
{
    return m_server->start(port, std::move(prepare));
}

void HttpListener::stop()
{
    m_server->stopAll();
}

QByteArray Request::header(QByteArrayView name) const
{
    for (const auto &[headerName, value] : headers) {
        if (headerName == name)
            return value;
    }
    return {};
}

} // namespace vb::demo
