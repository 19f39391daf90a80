#pragma once

#include "apierror.h"
#include "exchange.h"

#include <QList>
#include <QPair>
#include <QString>

//! Refused requests. A refusal is the ApiError that a client would make of it: status, code, EC and message.
namespace vb::demo {

ApiError refusal(int status, const QString &code, const QString &message);
//! 400 VectorIndexParameterInvalid, the code for most limits.
ApiError invalidParameter(const QString &message);
ApiError malformedJson(const QString &message);

//! The refusal as the service words it: `{"Error":{…}}`. \a details are further members of `Error`.
Answer refusalAnswer(const ApiError &refusal, const QList<QPair<QByteArray, QByteArray>> &details = {});

//! An answer with a JSON body, or 204 without one.
Answer jsonAnswer(QByteArray body);
Answer emptyAnswer(int status);

} // namespace vb::demo
