#pragma once

#include "apierror.h"

#include <utility>
#include <variant>

namespace vb {

//! Either a value or the ApiError that took its place. Never both, never neither.
template <typename T>
class Result
{
public:
    Result(T value) // NOLINT(google-explicit-constructor): `return page;` reads as meant
        : m_content(std::in_place_index<0>, std::move(value))
    { }
    Result(ApiError error) // NOLINT(google-explicit-constructor)
        : m_content(std::in_place_index<1>, std::move(error))
    { }

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    //! Only when ok().
    const T &value() const & { return *std::get_if<0>(&m_content); }
    T &value() & { return *std::get_if<0>(&m_content); }
    T &&value() && { return std::move(*std::get_if<0>(&m_content)); }
    const T &operator*() const & { return value(); }
    const T *operator->() const { return &value(); }

    //! Only when not ok().
    const ApiError &error() const { return *std::get_if<1>(&m_content); }
    ApiError &error() { return *std::get_if<1>(&m_content); }

private:
    std::variant<T, ApiError> m_content;
};

//! The value of an operation that answers with nothing (204).
struct Done
{ };

} // namespace vb
