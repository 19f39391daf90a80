#pragma once

#include "apierror.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

//! The service's documented limits (../shared/protocol, section 3), enforced.
namespace vb::demo {

inline constexpr int MaximumDimension = 4096;
inline constexpr int MaximumVectorsInPut = 500;
inline constexpr int MaximumKeysInGet = 100;
inline constexpr int MaximumKeysInDelete = 500;
inline constexpr int MaximumKeyBytes = 1024;
inline constexpr int MaximumMetadataBytes = 40 * 1024;
inline constexpr int MaximumTopK = 100;
inline constexpr int MaximumFilterBytes = 64 * 1024;
inline constexpr int MaximumTokenBytes = 2048;
inline constexpr int MaximumSegments = 16;
inline constexpr int MaximumIndexesInBucket = 100;
inline constexpr int MaximumIndexListingsAtOnce = 16;
inline constexpr qsizetype PageBytes = 1'048'576; //!< a ListVectors answer ends with the row that reaches it

bool isBucketName(QStringView name); //!< 3-32 of a-z0-9-, no "-" at either end
bool isIndexName(QStringView name); //!< 1-63 letters and digits, first a letter

//! \a what names the member in the message. \a minimum is 1.
std::optional<ApiError> checkRange(const char *what, qint64 value, qint64 maximum, qint64 minimum = 1);
//! 1 to \a maximum keys of 1-1024 bytes each.
std::optional<ApiError> checkKeys(const QList<QByteArray> &keys, int maximum);
std::optional<ApiError> checkUnique(const QList<QByteArray> &keys);

} // namespace vb::demo
