#pragma once

#include "result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace vb::demo {

//! A vector of PutVectors.
struct PutVector
{
    QByteArray key;
    QByteArray data; //!< raw JSON of the object; empty: absent
    std::optional<QByteArray> metadata; //!< raw JSON of the object
};

//! The JSON body of any operation: what is absent keeps its default; limits are not checked here.
struct Arguments
{
    QString indexName;
    QString prefix;
    std::optional<QByteArray> nextToken;
    std::optional<qint64> maxResults;
    bool returnData = false;
    bool returnMetadata = false;
    bool returnDistance = false;
    std::optional<qint64> segmentCount;
    std::optional<qint64> segmentIndex;
    QList<QByteArray> keys;
    QList<PutVector> vectors;
    QByteArray queryVector; //!< raw JSON of the object; empty: absent
    std::optional<qint64> topK;
    QByteArray filter; //!< raw JSON of the object; empty: absent
    QString dataType;
    std::optional<qint64> dimension;
    QString distanceMetric;
    QStringList nonFilterableKeys;
};

//! Errors: MalformedJson where \a body is not a JSON object, VectorIndexParameterInvalid where a member has the
//! wrong type. Unknown members are ignored.
Result<Arguments> parseArguments(const QByteArray &body);

} // namespace vb::demo
