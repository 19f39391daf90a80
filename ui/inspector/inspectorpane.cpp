#include "inspector/inspectorpane.h"

namespace vb {

class InspectorPane::Private
{ };

InspectorPane::InspectorPane(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{ }

InspectorPane::~InspectorPane() = default;

void InspectorPane::setSession(Session * /*session*/) { }

void InspectorPane::showNothing() { }

void InspectorPane::showVector(const IndexRef & /*index*/, const IndexInfo & /*info*/, const QByteArray & /*key*/) { }

void InspectorPane::showSelection(qint64 /*count*/, const QList<QByteArray> & /*metadata*/) { }

void InspectorPane::forget(const IndexRef & /*index*/, const QList<QByteArray> & /*keys*/) { }

} // namespace vb
