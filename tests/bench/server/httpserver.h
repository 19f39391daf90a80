#pragma once

#include "answers.h"

#include <chrono>
#include <map>
#include <memory>
#include <queue>
#include <string>
#include <vector>

namespace vb::bench {

//! HTTP/1.1 on loopback in one thread with epoll: keep-alive, one request after the other on a connection, rows
//! sent from where they lie. Does only what a client of this project asks for.
class HttpServer
{
public:
    explicit HttpServer(Answers *answers);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    //! 0 when the socket cannot be had.
    int port() const { return m_port; }
    //! Until \a watched (standard input) can be read or is closed.
    void run(int watched);

private:
    using Clock = std::chrono::steady_clock;
    struct Connection
    {
        std::string received;
        Answer answer;
        size_t sent = 0; //!< of the answer
        uint64_t number = 0; //!< descriptors are used again
        bool isAnswering = false;
    };
    struct Due
    {
        Clock::time_point time;
        int descriptor;
        uint64_t number;
        bool operator>(const Due &other) const { return time > other.time; }
    };

    void accept();
    void receive(int descriptor);
    void takeRequest(int descriptor, Connection &connection);
    void send(int descriptor, Connection &connection);
    void sendDue();
    void close(int descriptor);
    void watch(int descriptor, uint32_t events, int operation) const;

    Answers *m_answers;
    int m_listener;
    int m_epoll;
    int m_port = 0;
    uint64_t m_lastNumber = 0;
    std::map<int, std::unique_ptr<Connection>> m_connections;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
};

} // namespace vb::bench
