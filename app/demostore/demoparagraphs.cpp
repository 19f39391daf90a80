#include "demowriter.h"
#include "textembedding.h"

#include <QFile>
#include <QJsonArray>

//! Outside every namespace, as Qt demands: the resource of a static library is otherwise dropped by the linker.
static void initialiseResource()
{
    Q_INIT_RESOURCE(demostore);
}

namespace vb::demo {

using namespace Qt::StringLiterals;

namespace {

//! A line of data/paragraphs.txt or data/queries.txt: `topic|name|tags, with commas|text`.
struct Paragraph
{
    QString topic;
    QString name;
    QStringList tags;
    QString text;
};

QList<Paragraph> read(const QString &file)
{
    QFile resource(":/demostore/"_L1 + file);
    const bool opened = resource.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    QList<Paragraph> paragraphs;
    while (opened && !resource.atEnd()) {
        const QStringList parts = QString::fromUtf8(resource.readLine()).trimmed().split(u'|');
        Q_ASSERT(parts.size() == 4);
        paragraphs.append({parts[0], parts[1], parts[2].split(u',', Qt::SkipEmptyParts), parts[3]});
    }
    return paragraphs;
}

//! Not every row has every field, as in real collections.
QJsonObject describe(const Paragraph &paragraph, int number)
{
    QJsonObject metadata{
        {u"topic"_s, paragraph.topic},
        {u"words"_s, TextEmbedding::wordCount(paragraph.text)},
        {u"OSSVECTORS-EMBED-SRC-CONTENT"_s, paragraph.text},
        {u"OSSVECTORS-EMBED-SRC-LOCATION"_s,
         QString(u"demo://paragraphs.txt#" % paragraph.topic % u'/' % paragraph.name)},
    };
    if (number % 3 != 0)
        metadata.insert(u"reviewed"_s, number % 2 == 0);
    if (!paragraph.tags.isEmpty())
        metadata.insert(u"tags"_s, QJsonArray::fromStringList(paragraph.tags));
    return metadata;
}

const QStringList NonFilterable{u"OSSVECTORS-EMBED-SRC-CONTENT"_s};

} // namespace

//! What a retrieval program stores: text in pieces, its source in the metadata, and some questions.
void addParagraphs(DemoWriter &writer)
{
    initialiseResource();
    const QList<Paragraph> paragraphs = read(u"paragraphs.txt"_s);
    QStringList texts;
    for (const Paragraph &paragraph : paragraphs)
        texts.append(paragraph.text);
    const TextEmbedding embedding(texts);

    writer.addBucket(u"rag-demo"_s);
    writer.addReadyIndex(u"rag-demo"_s, u"paragraphs"_s, TextEmbedding::Dimension, u"cosine"_s, NonFilterable);
    int number = 0;
    for (const Paragraph &paragraph : paragraphs)
        writer.put(QString(paragraph.topic % u'/' % paragraph.name).toUtf8(), embedding.embed(paragraph.text),
                   describe(paragraph, ++number));

    writer.addReadyIndex(u"rag-demo"_s, u"queries"_s, TextEmbedding::Dimension, u"cosine"_s, NonFilterable);
    for (const Paragraph &query : read(u"queries.txt"_s))
        writer.put(query.name.toUtf8(), embedding.embed(query.text),
                   QJsonObject{{u"topic"_s, query.topic}, {u"OSSVECTORS-EMBED-SRC-CONTENT"_s, query.text}});
}

} // namespace vb::demo
