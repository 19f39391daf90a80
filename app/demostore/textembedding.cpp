#include "textembedding.h"

#include "vectortable.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace vb::demo {

namespace {

//! Words that tell nothing about a text's subject.
const QSet<QByteArray> &stopWords()
{
    static const QSet<QByteArray> words = [] {
        const QByteArray text = "a about after all also an and any are as at be because been before but by can could "
                                "do does each even every few for from had has have he her his how if in into is it "
                                "its just like many may more most much no not of off on once one only or other out "
                                "over own people same she so some such than that the their them then there these "
                                "they this those through to too two under until up upon use was way well were what "
                                "when where which while who why will with without would you your";
        const QByteArrayList list = text.split(' ');
        return QSet<QByteArray>(list.begin(), list.end());
    }();
    return words;
}

//! Cuts common endings, so that "sail", "sails" and "sailing" are one word.
QByteArray stem(QByteArray word)
{
    constexpr qsizetype ShortestStem = 3;
    static constexpr std::array Endings{"ings", "ing", "ies", "ied", "ed", "es", "ly", "s", "e", "y"};
    for (const char *ending : Endings) {
        if (word.endsWith(ending) && word.size() - qsizetype(qstrlen(ending)) >= ShortestStem) {
            word.chop(qsizetype(qstrlen(ending)));
            return word;
        }
    }
    return word;
}

QByteArrayList words(const QString &text)
{
    QByteArrayList result;
    QString word;
    for (const QChar c : QString(text + QChar(u' '))) {
        if (c.isLetterOrNumber()) {
            word += c.toLower();
            continue;
        }
        const QByteArray utf8 = word.toUtf8();
        if (word.size() > 1 && !stopWords().contains(utf8))
            result.append(stem(utf8));
        word.clear();
    }
    return result;
}

} // namespace

TextEmbedding::TextEmbedding(const QStringList &collection)
    : m_documentCount(int(collection.size()))
{
    for (const QString &text : collection) {
        const QByteArrayList all = words(text);
        for (const QByteArray &word : QSet<QByteArray>(all.begin(), all.end()))
            ++m_documentsWith[word];
    }
}

std::vector<float> TextEmbedding::embed(const QString &text) const
{
    QHash<QByteArray, int> counts;
    for (const QByteArray &word : words(text))
        ++counts[word];
    std::array<double, Dimension> sums{};
    for (auto word = counts.cbegin(); word != counts.cend(); ++word) {
        const double rarity = std::log((1.0 + m_documentCount) / (1.0 + m_documentsWith.value(word.key())));
        const double weight = (1 + std::log(word.value())) * rarity;
        const quint32 hash = slotOf(word.key());
        sums[hash % Dimension] += (hash & 0x10000U) != 0 ? weight : -weight;
    }
    double squares = 0;
    for (const double sum : sums)
        squares += sum * sum;
    std::vector<float> values(Dimension, 0.0F);
    if (squares > 0)
        std::transform(sums.begin(), sums.end(), values.begin(),
                       [length = std::sqrt(squares)](double sum) { return float(sum / length); });
    return values;
}

int TextEmbedding::wordCount(const QString &text)
{
    return int(text.split(u' ', Qt::SkipEmptyParts).size());
}

} // namespace vb::demo
