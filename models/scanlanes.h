#pragma once

#include <QObject>

namespace vb {

class VectorClient;

//! Where a session's scans make their calls.
class ScanLanes : public QObject
{
    Q_OBJECT

public:
    //! \a client is not owned.
    explicit ScanLanes(VectorClient *client, QObject *parent = nullptr);
    ~ScanLanes() override;

    VectorClient *client() const { return m_client; }

private:
    VectorClient *m_client;
};

} // namespace vb
