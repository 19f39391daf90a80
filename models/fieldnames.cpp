#include "fieldnames.h"

#include "membernames.h"
#include "metadatafields.h"

#include <QSet>

namespace vb {

QByteArray fieldNameUtf8(QByteArrayView escaped)
{
    if (escaped.contains('\\'))
        return jsonStringText(escaped).toUtf8();
    return QByteArray::fromRawData(escaped.data(), escaped.size());
}

std::vector<FieldName> fieldNamesOf(const QList<QByteArray> &escaped)
{
    std::vector<FieldName> names;
    QSet<QByteArray> known; // views where they can be
    for (const QByteArray &spelt : escaped) {
        const QByteArray name = fieldNameUtf8(spelt);
        if (known.contains(name))
            continue;
        known.insert(name);
        names.push_back({QByteArray(name.constData(), name.size()), jsonStringText(spelt)});
    }
    return names;
}

std::vector<FieldName> fieldNamesOf(const VectorPage &page)
{
    MemberNames names;
    MetadataField field;
    for (qsizetype row = 0; row < page.count(); ++row) {
        names.beginObject();
        MetadataFields fields(page.metadataAt(row));
        while (fields.next(&field))
            names.add(field.name.begin(), field.name.end());
    }
    return fieldNamesOf(names.all());
}

} // namespace vb
