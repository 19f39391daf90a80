#include "rowtext.h"

#include <random>

namespace vb::bench {

namespace {

using Random = std::minstd_rand;
constexpr std::string_view keyStart = "{\"key\":\""; // the copy's two letters come right behind it

int64_t number(Random &random, int64_t first, int64_t last)
{
    return first + int64_t(random() % uint64_t(last - first + 1));
}

void addWord(std::string &text, Random &random, int shortest, int longest)
{
    for (int64_t left = number(random, shortest, longest); left > 0; --left)
        text += char('a' + random() % 26);
}

void addMetadata(std::string &text, Random &random)
{
    text += R"(,"metadata":{"title":")";
    addWord(text, random, 16, 32);
    text += R"(","author":{"name":")";
    addWord(text, random, 6, 14);
    text += R"(","id":)" + std::to_string(number(random, 0, 999999)) + R"(},"year":)";
    text += std::to_string(number(random, 1900, 2026)) + R"(,"score":0.)";
    text += std::to_string(number(random, 10000, 99999)) + R"(,"tags":[")";
    addWord(text, random, 3, 8);
    text += R"(",")";
    addWord(text, random, 3, 8);
    text += R"("],"public":)";
    text += random() % 2 ? "true" : "false";
    text += R"(,"path":"/docs/)";
    addWord(text, random, 16, 32);
    text += "\"}";
}

void addData(std::string &text, Random &random, int dimension)
{
    text += R"(,"data":{"float32":[)";
    for (int i = 0; i < dimension; ++i) {
        text += i ? "," : "";
        text += random() % 2 ? "-0.0" : "0.0";
        text += std::to_string(number(random, 10'000'000, 99'999'999)).substr(0, 7);
    }
    text += "]}";
}

} // namespace

RowText::RowText(int64_t rows, Members members, int dimension)
{
    Random random(1);
    m_ends.reserve(size_t(rows));
    for (int64_t row = 0; row < rows; ++row) {
        m_text += keyStart;
        m_text += "aa";
        addWord(m_text, random, 22, 62);
        m_text += '"';
        Random ofRow(unsigned(row) + 1); // the same metadata whatever else is answered
        if (members != Members::Key)
            addMetadata(m_text, ofRow);
        if (members == Members::All)
            addData(m_text, ofRow, dimension);
        m_text += "},";
        m_ends.push_back(m_text.size());
    }
}

std::string_view RowText::slice(int64_t first, int64_t rows, std::string &buffer) const
{
    const int64_t copy = first / distinctRows;
    const int64_t from = first % distinctRows;
    const size_t start = begin(from);
    const std::string_view text = std::string_view(m_text).substr(start, begin(from + rows) - start);
    if (copy == 0)
        return text;
    buffer = text;
    for (int64_t row = from; row < from + rows; ++row) {
        char *letters = buffer.data() + (begin(row) - start) + keyStart.size();
        letters[0] = char('a' + copy / 26);
        letters[1] = char('a' + copy % 26);
    }
    return buffer;
}

} // namespace vb::bench
