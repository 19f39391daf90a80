#include "httpserver.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <functional>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace vb::bench {

namespace {

constexpr int sendBuffer = 4 << 20; // a page goes out in one call

size_t contentLength(std::string_view head)
{
    constexpr std::string_view name = "\r\ncontent-length:";
    const auto same = [](char a, char b) { return std::tolower(a) == std::tolower(b); };
    const auto at = std::search(head.begin(), head.end(), name.begin(), name.end(), same);
    return at == head.end() ? 0 : size_t(std::strtoul(&*at + name.size(), nullptr, 10));
}

} // namespace

HttpServer::HttpServer(Answers *answers)
    : m_answers(answers)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) == 0 && ::listen(m_listener, 64) == 0
        && ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) == 0)
        m_port = ntohs(address.sin_port);
    watch(m_listener, EPOLLIN, EPOLL_CTL_ADD);
}

HttpServer::~HttpServer()
{
    for (const auto &[descriptor, connection] : m_connections)
        ::close(descriptor);
    ::close(m_listener);
    ::close(m_epoll);
}

void HttpServer::watch(int descriptor, uint32_t events, int operation) const
{
    epoll_event event{};
    event.events = events;
    event.data.fd = descriptor;
    ::epoll_ctl(m_epoll, operation, descriptor, &event);
}

void HttpServer::run(int watched)
{
    watch(watched, EPOLLIN, EPOLL_CTL_ADD);
    std::array<epoll_event, 64> events{};
    for (;;) {
        timespec wait{};
        if (!m_due.empty()) {
            const auto left = std::max<Clock::duration>(m_due.top().time - Clock::now(), Clock::duration::zero());
            wait.tv_sec = std::chrono::duration_cast<std::chrono::seconds>(left).count();
            wait.tv_nsec = std::chrono::duration_cast<std::chrono::nanoseconds>(left).count() % 1'000'000'000;
        }
        const int count
            = ::epoll_pwait2(m_epoll, events.data(), int(events.size()), m_due.empty() ? nullptr : &wait, nullptr);
        if (count < 0 && errno != EINTR)
            return;
        for (int i = 0; i < count; ++i) {
            const int descriptor = events[size_t(i)].data.fd;
            if (descriptor == watched)
                return;
            if (descriptor == m_listener)
                accept();
            else if (const auto found = m_connections.find(descriptor); found != m_connections.end())
                found->second->isAnswering ? send(descriptor, *found->second) : receive(descriptor);
        }
        sendDue();
    }
}

void HttpServer::accept()
{
    const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (descriptor < 0)
        return;
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &sendBuffer, sizeof sendBuffer);
    auto connection = std::make_unique<Connection>();
    connection->number = ++m_lastNumber;
    m_connections[descriptor] = std::move(connection);
    watch(descriptor, EPOLLIN, EPOLL_CTL_ADD);
}

void HttpServer::close(int descriptor)
{
    ::close(descriptor);
    m_connections.erase(descriptor);
}

void HttpServer::receive(int descriptor)
{
    Connection &connection = *m_connections[descriptor];
    std::array<char, 65536> buffer;
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count <= 0)
        return count < 0 && errno == EAGAIN ? void() : close(descriptor);
    connection.received.append(buffer.data(), size_t(count));
    takeRequest(descriptor, connection);
}

//! Answers when a whole request is here.
void HttpServer::takeRequest(int descriptor, Connection &connection)
{
    const std::string_view text = connection.received;
    const size_t headEnd = text.find("\r\n\r\n");
    if (headEnd == std::string_view::npos)
        return;
    const std::string_view head = text.substr(0, headEnd + 2);
    const size_t bodySize = contentLength(head);
    if (text.size() < headEnd + 4 + bodySize)
        return;
    const size_t target = head.find(' ') + 1;
    const Request request{head.substr(target, head.find(' ', target) - target), text.substr(headEnd + 4, bodySize)};
    connection.answer = m_answers->answerTo(request);
    connection.received.clear();
    connection.sent = 0;
    connection.isAnswering = true;
    if (connection.answer.delay.count() == 0)
        return send(descriptor, connection);
    watch(descriptor, 0, EPOLL_CTL_MOD);
    m_due.push({Clock::now() + connection.answer.delay, descriptor, connection.number});
}

void HttpServer::sendDue()
{
    while (!m_due.empty() && m_due.top().time <= Clock::now()) {
        const Due due = m_due.top();
        m_due.pop();
        const auto found = m_connections.find(due.descriptor);
        if (found != m_connections.end() && found->second->number == due.number)
            send(due.descriptor, *found->second);
    }
}

void HttpServer::send(int descriptor, Connection &connection)
{
    const Answer &answer = connection.answer;
    std::array<iovec, 3> parts{};
    size_t skip = connection.sent;
    size_t total = 0;
    size_t used = 0;
    for (const std::string_view part : {std::string_view(answer.head), answer.rows, std::string_view(answer.tail)}) {
        total += part.size();
        const size_t skipped = std::min(skip, part.size());
        skip -= skipped;
        if (part.size() > skipped)
            parts[used++] = {const_cast<char *>(part.data() + skipped), part.size() - skipped};
    }
    const ssize_t count = ::writev(descriptor, parts.data(), int(used));
    if (count < 0 && errno != EAGAIN)
        return close(descriptor);
    connection.sent += size_t(std::max<ssize_t>(count, 0));
    connection.isAnswering = connection.sent < total;
    watch(descriptor, connection.isAnswering ? EPOLLOUT : EPOLLIN, EPOLL_CTL_MOD);
}

} // namespace vb::bench
