#pragma once

#include <QByteArray>
#include <QIODevice>

namespace vb {

//! A request body that can be read once. QNetworkAccessManager sends a request a second time, on its own,
//! when the server closes the connection, unless the body cannot be rewound: so even an empty body is one
//! of these. Rewinding fails silently, since that failing is the point.
class OneShotBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray body, QObject *parent = nullptr);

    bool isSequential() const override { return true; }
    bool seek(qint64 position) override;
    bool reset() override { return false; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;

Q_SIGNALS:
    //! Once, with the last byte.
    void wasRead();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace vb
