#include "answers.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace vb::bench {

namespace {

//! The text behind `"name":` in a request's body; our own client writes it without spaces.
std::string_view behind(std::string_view body, std::string_view name)
{
    const std::string member = '"' + std::string(name) + "\":";
    const size_t at = body.find(member);
    return at == std::string_view::npos ? std::string_view() : body.substr(at + member.size());
}

int64_t number(std::string_view text, int64_t otherwise)
{
    int64_t value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string_view word(std::string_view text)
{
    return text.size() < 2 ? std::string_view() : text.substr(1, text.find('"', 1) - 1);
}

void addHead(Answer &answer, int status)
{
    const size_t bytes = answer.head.size() + answer.rows.size() + answer.tail.size();
    std::string text = "HTTP/1.1 " + std::to_string(status) + (status < 400 ? " OK" : " Bad Request");
    text += "\r\nx-oss-request-id: 6916BE5C0000000000000000\r\n";
    if (status != 204)
        text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(bytes) + "\r\n";
    answer.head = text + "\r\n" + answer.head;
}

Answer plain(int status, std::string body)
{
    Answer answer;
    answer.tail = std::move(body);
    addHead(answer, status);
    return answer;
}

Answer index(std::string_view name, int dimension)
{
    return plain(200,
                 R"({"index":{"indexName":")" + std::string(name)
                     + R"(","dataType":"float32","distanceMetric":"cosine","status":"enable","dimension":)"
                     + std::to_string(std::max(dimension, 4)) + "}}");
}

Answer buckets()
{
    return plain(200,
                 R"({"ListAllMyBucketsResult":{"Buckets":[{"Name":"acs:ossvector:cn-hangzhou:123456:bench",)"
                 R"("Region":"cn-hangzhou","CreationDate":"2026-01-01T00:00:00.000Z"}]}})");
}

} // namespace

Answers::Index Answers::indexOf(std::string_view name)
{
    Index index;
    long rows = 0;
    int milliseconds = 0;
    const std::string text(name);
    if (std::sscanf(text.c_str(), "rows-%ldx%d-%dms", &rows, &index.dimension, &milliseconds) < 2)
        std::sscanf(text.c_str(), "rows-%ld-%dms", &rows, &milliseconds);
    index.rows = rows;
    index.delay = std::chrono::milliseconds(milliseconds);
    return index;
}

Answer Answers::answerTo(const Request &request)
{
    const size_t mark = request.target.find('?');
    const std::string_view query
        = mark == std::string_view::npos ? std::string_view() : request.target.substr(mark + 1);
    const std::string_view name = word(behind(request.body, "indexName"));
    const Index about = indexOf(name);
    Answer answer;
    if (query.starts_with("listVectors"))
        answer = listVectors(request, about);
    else if (query.starts_with("getVectors"))
        answer = plain(200, R"({"vectors":[]})");
    else if (query.starts_with("getVectorIndex"))
        answer = index(name, about.dimension);
    else if (query.starts_with("listVectorIndexes"))
        answer = plain(200, R"({"indexes":[]})");
    else if (query.starts_with("deleteVectors"))
        answer = plain(204, {});
    else if (request.body.empty())
        answer = buckets();
    else
        answer = plain(200, {});
    answer.delay = about.delay;
    return answer;
}

Answer Answers::listVectors(const Request &request, const Index &index)
{
    const std::string_view body = request.body;
    if (!behind(body, "filter").empty()) // as an older server does; a page that was not filtered would be a lie
        return plain(400, R"({"Error":{"Code":"VectorIndexParameterInvalid","Message":"filter"}})");
    const bool withData = behind(body, "returnData").starts_with("true");
    const bool withMetadata = behind(body, "returnMetadata").starts_with("true");
    const int64_t segments = number(behind(body, "segmentCount"), 1);
    const int64_t segment = number(behind(body, "segmentIndex"), 0);
    const RowText &rows = text(index, withData ? Members::All : withMetadata ? Members::KeyAndMetadata : Members::Key);
    const int64_t end = index.rows * (segment + 1) / segments;
    int64_t row = number(word(behind(body, "nextToken")), index.rows * segment / segments);
    const int64_t pageEnd = std::min(end, row + number(behind(body, "maxResults"), 500));

    Answer answer;
    answer.head = R"({"vectors":[)";
    const int64_t count = std::min(pageEnd - row, RowText::mostInSlice(row)); // a page may be shorter
    if (count > 0) {
        answer.made = std::make_unique<std::string>();
        answer.rows = rows.slice(row, count, *answer.made);
        answer.rows.remove_suffix(1); // the last row's comma
        row += count;
    }
    answer.tail = row < end ? R"(],"nextToken":")" + std::to_string(row) + "\"}" : "]}";
    addHead(answer, 200);
    return answer;
}

const RowText &Answers::text(const Index &index, Members members)
{
    const bool plainRows = index.dimension == 0 && members == Members::All;
    const Members rendered = plainRows ? Members::KeyAndMetadata : members;
    const int64_t distinct = std::min(index.rows, RowText::distinctRows);
    auto &text = m_texts[{distinct, index.dimension, rendered}];
    if (!text)
        text = std::make_unique<RowText>(distinct, rendered, index.dimension);
    return *text;
}

} // namespace vb::bench
