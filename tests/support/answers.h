#pragma once

#include "fakenetwork.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QStringList>

//! Answers of the service, made from what a test cares about; the rest is ordinary.
namespace vb {

Exchange answer(const QByteArray &body);
//! The service's error answer, with a request id.
Exchange refusal(int status, const QByteArray &code, const QByteArray &message = "refused");
//! An answer that never comes.
Exchange silence();

//! Buckets with these bare names, of cn-hangzhou and account 100.
QByteArray bucketsBody(const QStringList &names, const QByteArray &nextMarker = {});
//! Indexes of 4 dimensions, cosine, ready.
QByteArray indexesBody(const QStringList &names, const QByteArray &nextToken = {});
//! Key and raw metadata; null metadata: none.
QByteArray vectorsBody(const QList<QPair<QByteArray, QByteArray>> &vectors, const QByteArray &nextToken = {});

//! A text member of a sent JSON body, or a parameter of its query; empty when absent.
QByteArray sentText(const FakeNetwork::Sent &sent, const QByteArray &name);

} // namespace vb
