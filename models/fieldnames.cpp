#include "fieldnames.h"

#include "metadatafields.h"

#include <QSet>

namespace vb {

QByteArray fieldNameUtf8(QByteArrayView escaped)
{
    if (escaped.contains('\\'))
        return jsonStringText(escaped).toUtf8();
    return QByteArray::fromRawData(escaped.data(), escaped.size());
}

std::vector<FieldName> fieldNamesOf(const VectorPage &page)
{
    std::vector<FieldName> names;
    QSet<QByteArray> known; // views into the page where they can be
    // Most rows have the fields of the row before, in the same order: those cost one comparison each.
    std::vector<QByteArrayView> before;
    MetadataField field;
    for (qsizetype row = 0; row < page.count(); ++row) {
        MetadataFields fields(page.metadataAt(row));
        for (size_t i = 0; fields.next(&field); ++i) {
            if (i < before.size() && before[i] == field.name)
                continue;
            before.resize(i);
            before.push_back(field.name);
            const QByteArray name = fieldNameUtf8(field.name);
            if (known.contains(name))
                continue;
            known.insert(name);
            names.push_back({QByteArray(name.constData(), name.size()), jsonStringText(field.name)});
        }
    }
    return names;
}

} // namespace vb
