#pragma once

#include "result.h"

#include <QByteArray>
#include <QFile>
#include <QTest>

//! What several parser tests ask in the same way.
namespace answers {

//! tests/data/<name>.
inline QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral(VB_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
}

//! The message, or "no error".
template <typename T>
QString messageOf(const vb::Result<T> &result)
{
    return result.ok() ? QStringLiteral("no error") : result.error().message;
}

//! Rows of bodies that no parser may take for an answer.
inline void addForeignBodies()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &body, const char *says) {
        QTest::newRow(name) << body << QString::fromUtf8(says);
    };
    row("nothing", {}, "The answer is empty");
    row("blanks", " \r\n\t", "The answer is empty");
    row("HTML", "<!DOCTYPE html><html><body>502</body></html>", "HTML page");
    row("HTML without doctype", "\n <HTML>", "HTML page");
    row("XML", "<?xml version=\"1.0\"?><Error/>", "is XML");
    row("byte order mark", "\xef\xbb\xbf{}", "byte order mark");
    row("bad UTF-8", "{\"a\":\"\xc3(\"}", "not valid UTF-8: byte 6 is wrong");
    row("UTF-8 cut in a character", "{\"a\":\"\xe4\xb8", "not valid UTF-8: byte 6 is wrong");
    row("UTF-16", QByteArray("{\0}\0", 4), "malformed JSON at byte 1");
    row("text", "Bad Gateway", "not a JSON object");
    row("a list", "[]", "not a JSON object");
    row("a string", "\"x\"", "not a JSON object");
    row("null", "null", "not a JSON object");
    row("binary", QByteArray("\0\x01\x02", 3), "not a JSON object");
    row("one brace", "{", "cut short");
    row("closed wrongly", "{]", "malformed JSON at byte 1");
    row("no colon", R"({"a" 1})", "malformed JSON at byte 5");
    row("no value", R"({"a":})", "malformed JSON at byte 5");
    row("comma at the end", R"({"a":1,})", "malformed JSON at byte 7");
    row("name without quotes", "{a:1}", "malformed JSON at byte 1");
    row("line feed in a string", "{\"a\":\"\n\"}", "malformed JSON at byte 6");
    row("two objects", "{}{}", "Something follows the answer's JSON at byte 2");
    row("text behind", "{} x", "Something follows the answer's JSON at byte 3");
    row("nul behind", QByteArray("{}\0", 3), "Something follows the answer's JSON at byte 2");
    row("unknown member malformed", R"({"x":[1,,2]})", "x: malformed JSON at byte 8");
    row("too deep", "{\"x\":" + QByteArray(2000, '[') + QByteArray(2000, ']') + '}', "x: more than 1024");
}

} // namespace answers
