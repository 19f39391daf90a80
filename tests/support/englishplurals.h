#pragma once

#include <QTranslator>

namespace vb {

//! English texts as the program shows them: "1 vector", "2 vectors", "3 indexes" out of "%Ln vector(s)",
//! so that a test needs no translation file.
class EnglishPlurals : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int n) const override
    {
        if (n < 0)
            return {};
        QString english = QString::fromUtf8(text);
        for (const QString &plural : {QStringLiteral("es"), QStringLiteral("s")})
            english.replace(u'(' + plural + u')', n == 1 ? QString() : plural);
        return english;
    }
};

} // namespace vb
