#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

namespace vb::demo {

//! Text to vectors by TF-IDF and feature hashing: every word, its ending cut off, adds its weight to one of 256
//! places, with a sign that is hashed, too. Learns from a collection how rare words are. Texts that share rare
//! words are near each other; it knows nothing of meaning.
class TextEmbedding
{
public:
    static constexpr int Dimension = 256;

    explicit TextEmbedding(const QStringList &collection);

    //! Of unit length; all zeros where no word counts.
    std::vector<float> embed(const QString &text) const;

    static int wordCount(const QString &text);

private:
    int m_documentCount;
    QHash<QByteArray, int> m_documentsWith; //!< how many documents have the word
};

} // namespace vb::demo
