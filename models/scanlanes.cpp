#include "scanlanes.h"

namespace vb {

ScanLanes::ScanLanes(VectorClient *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{ }

ScanLanes::~ScanLanes() = default;

} // namespace vb
