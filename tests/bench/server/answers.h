#pragma once

#include "rowtext.h"

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>

namespace vb::bench {

struct Request
{
    std::string_view target; //!< "/bench/?listVectors"
    std::string_view body;
};

//! Head, rows and tail are sent one after the other.
struct Answer
{
    std::string head;
    std::string_view rows; //!< of what lives as long as the server, or of `made`
    std::string tail;
    std::chrono::milliseconds delay{0};
    std::unique_ptr<std::string> made; //!< the rows' text where it had to be made
};

//! What the bench server says. It checks no signature and keeps nothing: an index is what its name says,
//! `rows-1000000`, `rows-20000x1024` (with data of that dimension), `rows-1000000-20ms` (each answer so late).
//! GetVectors finds nothing, as after a deletion that went well; what writes is answered with success.
class Answers
{
public:
    Answer answerTo(const Request &request);

private:
    struct Index
    {
        int64_t rows = 0;
        int dimension = 0;
        std::chrono::milliseconds delay{0};
    };
    static Index indexOf(std::string_view name);
    Answer listVectors(const Request &request, const Index &index);
    const RowText &text(const Index &index, Members members);

    std::map<std::tuple<int64_t, int, Members>, std::unique_ptr<RowText>> m_texts;
};

} // namespace vb::bench
