#include "fieldorder.h"

#include <QSet>

#include <algorithm>

namespace vb {

namespace {

//! Written by the vendor's embedding tools into every vector, and long: the text that was embedded, and
//! where it came from. The user's own fields say more at a glance.
bool isEmbeddingField(const QString &field)
{
    return field.startsWith(u"OSSVECTORS-EMBED-", Qt::CaseInsensitive);
}

bool isSourceText(const QString &field)
{
    return field.compare(u"OSSVECTORS-EMBED-SRC-CONTENT", Qt::CaseInsensitive) == 0;
}

} // namespace

QStringList fieldsInOrder(const QStringList &met, const QStringList &wanted)
{
    const QSet<QString> present(met.begin(), met.end());
    QSet<QString> placed;
    QStringList fields;
    for (const QString &field : wanted) {
        if (present.contains(field) && !placed.contains(field)) {
            fields.append(field);
            placed.insert(field);
        }
    }
    QStringList others;
    std::copy_if(met.begin(), met.end(), std::back_inserter(others),
                 [&placed](const QString &field) { return !placed.contains(field); });
    const auto embedding = std::stable_partition(others.begin(), others.end(),
                                                 [](const QString &field) { return !isEmbeddingField(field); });
    std::stable_partition(embedding, others.end(), [](const QString &field) { return !isSourceText(field); });
    return fields + others;
}

QStringList rememberedOrder(const QStringList &shown, const QStringList &before)
{
    const QSet<QString> present(shown.begin(), shown.end());
    QStringList order = shown;
    std::copy_if(before.begin(), before.end(), std::back_inserter(order),
                 [&present](const QString &field) { return !present.contains(field); });
    return order;
}

} // namespace vb
