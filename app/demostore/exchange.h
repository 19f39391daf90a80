#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace vb::demo {

//! One request as it arrived: nothing decoded, header names in lower case.
struct Request
{
    QByteArray method;
    QByteArray path; //!< "/bucket/", percent-encoded
    QByteArray query; //!< what follows "?", percent-encoded
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    //! The first header of that lower-case name; null when absent.
    QByteArray header(QByteArrayView name) const;
};

//! One answer to send.
struct Answer
{
    //! How much of it reaches the client.
    enum class Delivery {
        Whole,
        Cut, //!< the header and half of the body; the connection closes
        Dropped, //!< nothing; the connection closes
    };

    int status = 200;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QList<QPair<QByteArray, QByteArray>> headers;
    Delivery delivery = Delivery::Whole;
};

} // namespace vb::demo
