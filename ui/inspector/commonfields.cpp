#include "inspector/commonfields.h"

#include "metadatafields.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace vb {

namespace {

struct Tally
{
    QByteArray name; //!< still escaped
    int present = 0;
    int lastVector = -1;
    QSet<QByteArray> values; //!< views into the metadata
};

class Tallies
{
public:
    explicit Tallies(int maximum)
        : m_maximum(maximum)
    { }

    void add(const MetadataField &field, int vector)
    {
        const auto name = QByteArray::fromRawData(field.name.data(), field.name.size());
        auto place = m_places.constFind(name);
        if (place == m_places.constEnd()) {
            if (int(m_tallies.size()) >= m_maximum)
                return;
            place = m_places.insert(name, m_tallies.size());
            m_tallies.push_back({name, 0, -1, {}});
        }
        Tally &tally = m_tallies[*place];
        // A name twice in one vector counts once.
        if (tally.lastVector != vector)
            ++tally.present;
        tally.lastVector = vector;
        tally.values.insert(QByteArray::fromRawData(field.value.data(), field.value.size()));
    }

    const std::vector<Tally> &all() const { return m_tallies; }

private:
    int m_maximum;
    QHash<QByteArray, size_t> m_places;
    std::vector<Tally> m_tallies;
};

} // namespace

QList<CommonField> commonFields(const QList<QByteArray> &metadata, int maximum)
{
    Tallies tallies(maximum);
    for (int vector = 0; vector < int(metadata.size()); ++vector) {
        MetadataFields fields(metadata.at(vector));
        MetadataField field;
        while (fields.next(&field))
            tallies.add(field, vector);
    }
    QList<CommonField> result;
    for (const Tally &tally : tallies.all()) {
        const int distinct = int(tally.values.size());
        QByteArray only;
        if (distinct == 1) // a deep copy: what was tallied are views
            only = QByteArray(tally.values.cbegin()->constData(), tally.values.cbegin()->size());
        result.append({jsonStringText(tally.name), tally.present, distinct, only});
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const CommonField &a, const CommonField &b) { return a.present > b.present; });
    return result;
}

} // namespace vb
