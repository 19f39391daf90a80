#include "deleteflow.h"

#include <QWidget>

namespace vb {

class DeleteFlow::Private
{ };

DeleteFlow::DeleteFlow(Session * /*session*/, QWidget *window)
    : QObject(window)
    , d(std::make_unique<Private>())
{ }

DeleteFlow::~DeleteFlow() = default;

bool DeleteFlow::isBusy() const
{
    return false;
}

void DeleteFlow::deleteVectors(const IndexRef & /*index*/, const IndexInfo & /*info*/,
                               const QList<QByteArray> & /*keys*/, int /*notLoaded*/)
{ }

void DeleteFlow::deleteIndex(const IndexRef & /*index*/, const IndexInfo & /*info*/) { }

} // namespace vb
