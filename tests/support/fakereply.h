#pragma once

#include "fakenetwork.h"

#include <QNetworkReply>
#include <QPointer>

namespace vb {

//! One answer of a FakeNetwork. Its errors are those Qt 6.4 reports for the same status.
class FakeReply : public QNetworkReply
{
    Q_OBJECT

public:
    FakeReply(FakeNetwork *network, QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
              Exchange exchange);

    void abort() override;
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;

private:
    void answer();
    void endWith(NetworkError code, const QString &text);

    QPointer<FakeNetwork> m_network;
    Exchange m_exchange;
    qint64 m_read = 0;
};

} // namespace vb
