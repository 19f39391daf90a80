#include "httpconnection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace vb::demo {

namespace {

constexpr size_t InputChunkBytes = 16'384;
constexpr int RequestTimeoutMs = 30'000; //!< between two pieces of one request

//! Waits for \a events; false on a time-out. POLLHUP and POLLERR count as ready: recv() tells them apart.
bool waitFor(socket_t socket, short events, int timeoutMs)
{
    pollfd descriptor{socket, events, 0};
    int ready = 0;
    do {
        ready = ::poll(&descriptor, 1, timeoutMs);
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

} // namespace

HttpConnection::HttpConnection(socket_t socket)
    : m_socket(socket)
{ }

HttpConnection::~HttpConnection()
{
    ::shutdown(m_socket, SHUT_RDWR);
    ::close(m_socket);
}

void HttpConnection::shutDown()
{
    ::shutdown(m_socket, SHUT_RDWR);
}

bool HttpConnection::waitForRequest()
{
    if (m_inputPosition < m_input.size())
        return true;
    return waitFor(m_socket, POLLIN, int(IdleTimeout.count())) && fill();
}

bool HttpConnection::fill()
{
    m_input.resize(InputChunkBytes);
    m_inputPosition = 0;
    ssize_t got = 0;
    do {
        got = ::recv(m_socket, m_input.data(), m_input.size(), 0);
    } while (got < 0 && errno == EINTR);
    m_input.resize(size_t(std::max<ssize_t>(got, 0)));
    return got > 0;
}

ssize_t HttpConnection::read(char *buffer, size_t size)
{
    if (m_inputPosition >= m_input.size()) {
        // What was written in the middle of a request is "100 Continue": the client waits for it.
        if (!m_output.empty() && !flush())
            return -1;
        if (!waitFor(m_socket, POLLIN, RequestTimeoutMs) || !fill())
            return -1;
    }
    const size_t count = std::min(size, m_input.size() - m_inputPosition);
    std::memcpy(buffer, m_input.data() + m_inputPosition, count);
    m_inputPosition += count;
    return ssize_t(count);
}

ssize_t HttpConnection::write(const char *data, size_t size)
{
    m_output.append(data, size);
    return ssize_t(size);
}

bool HttpConnection::flush()
{
    const bool faulty = m_cut > 0 || m_limit < m_output.size();
    const bool sent = send(std::min(m_limit, m_output.size() - std::min(m_cut, m_output.size())));
    m_output.clear();
    return sent && !faulty;
}

bool HttpConnection::send(size_t bytes)
{
    size_t done = 0;
    while (done < bytes) {
        const ssize_t count = ::send(m_socket, m_output.data() + done, bytes - done, MSG_NOSIGNAL);
        if (count < 0 && errno != EINTR)
            return false;
        done += size_t(std::max<ssize_t>(count, 0));
    }
    return true;
}

void HttpConnection::get_remote_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = m_number;
}

void HttpConnection::get_local_ip_and_port(std::string &ip, int &port) const
{
    sockaddr_in address{};
    socklen_t length = sizeof address;
    ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &length);
    ip = "127.0.0.1";
    port = ntohs(address.sin_port);
}

} // namespace vb::demo
