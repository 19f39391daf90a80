#pragma once

#include "metadatafilter.h"
#include "result.h"

#include <QByteArray>
#include <QStringList>

namespace vb::demo {

//! The filter of QueryVectors, as this service refuses a wrong one.
class Filter
{
public:
    //! Errors, all VectorIndexParameterInvalid, say what is wrong. \a nonFilterable are keys that may not be
    //! named.
    static Result<Filter> parse(const QByteArray &json, const QStringList &nonFilterable);

    //! \a metadata is raw JSON, or null where the vector has none.
    bool matches(const QByteArray &metadata) const { return m_filter.matches(metadata); }

private:
    MetadataFilter m_filter;
};

} // namespace vb::demo
