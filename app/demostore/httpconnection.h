#pragma once

#include "httplistener.h"

#include <httplib.h>

#include <chrono>
#include <limits>
#include <string>

namespace vb::demo {

//! One accepted socket as a stream for httplib. Output is collected and sent in one piece by flush(), which
//! saves the pause of Nagle's algorithm against delayed acknowledgement, and which lets an answer be cut off.
//! All but shutDown() belong to the connection's thread.
class HttpConnection : public httplib::Stream
{
public:
    static constexpr std::chrono::milliseconds IdleTimeout{60'000};

    explicit HttpConnection(socket_t socket);
    ~HttpConnection() override; //!< closes the socket

    void setNumber(int number) { m_number = number; }
    void setHandler(ConnectionHandler handler) { m_handler = std::move(handler); }
    const ConnectionHandler &handler() const { return m_handler; }

    //! Waits for the first byte of a request; false when the other side closed or IdleTimeout passed.
    bool waitForRequest();
    //! Sends the answer; false when the connection cannot go on.
    bool flush();
    //! Of the answer only \a bytes are sent, then the connection ends.
    void limitAnswer(size_t bytes) { m_limit = bytes; }
    //! The last half of a body (or the end of the header) is not sent: a body of \a bodyBytes.
    void cutAnswer(size_t bodyBytes) { m_cut = bodyBytes > 0 ? (bodyBytes + 1) / 2 : 8; }
    //! Ends the connection from another thread: every wait in it returns.
    void shutDown();

    bool is_readable() const override { return true; }
    bool is_writable() const override { return true; }
    ssize_t read(char *buffer, size_t size) override;
    ssize_t write(const char *data, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_socket; }

private:
    bool fill();
    bool send(size_t bytes);

    socket_t m_socket;
    int m_number = 0;
    ConnectionHandler m_handler;
    std::string m_input;
    size_t m_inputPosition = 0;
    std::string m_output;
    size_t m_limit = std::numeric_limits<size_t>::max();
    size_t m_cut = 0;
};

} // namespace vb::demo
