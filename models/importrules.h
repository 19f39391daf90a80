#pragma once

#include "types.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace vb {

//! What a vector must be like to be put into an index, as far as can be told without asking the service.
struct ImportRules
{
    static constexpr qsizetype mostKeyBytes = 1024;
    static constexpr qsizetype mostMetadataBytes = qsizetype(40) * 1024;

    std::optional<int> dimension; //!< absent: any, as in a fusion index
    bool isFusion = false;
    bool skipFaulty = false; //!< leave lines that break a rule out; otherwise the first one is an error
};

//! A line of JSON Lines: a vector, or what is wrong with it.
struct ImportLine
{
    std::optional<VectorRecord> vector;
    QByteArray key; //!< also of a faulty line, where it has one
    QString fault; //!< one sentence
};

//! \a line is one of our exports, of a backup's vectors, or of another writer: an object with `key`, `data` (a list,
//! or `{"float32":[…]}`) and perhaps `metadata`; other members are ignored. The vector's data and metadata are the
//! line's bytes, but for a bare list, which is wrapped as the service wants it.
ImportLine readImportLine(const QByteArray &line, const ImportRules &rules);

//! How many numbers a vector has; absent: not one list of them.
std::optional<int> dimensionOf(const VectorRecord &vector);

} // namespace vb
