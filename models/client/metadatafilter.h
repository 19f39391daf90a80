#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <vector>

namespace vb {

//! A string, number or boolean: what filters compare. Numbers compare as doubles, as the service does.
struct FilterScalar
{
    enum class Type { Text, Number, Boolean };

    Type type = Type::Text;
    QByteArray text; //!< UTF-8; of a number, its literal
    double number = 0;
    bool boolean = false;

    static FilterScalar ofText(const QByteArray &utf8);
    //! \a literal is a valid number of JSON.
    static FilterScalar ofNumber(const QByteArray &literal);
    static FilterScalar ofBoolean(bool boolean);
};

//! One condition of a filter, or several joined.
struct FilterCondition
{
    enum class Kind { All, Any, Equal, NotEqual, In, NotIn, Greater, GreaterOrEqual, Less, LessOrEqual, Exists };

    Kind kind = Kind::All;
    QByteArray field; //!< name as UTF-8
    std::vector<FilterScalar> operands; //!< more than one only for In and NotIn
    std::vector<FilterCondition> children; //!< of All and Any
    int slot = -1; //!< of the field, given by MetadataFilter

    bool isOrdered() const { return kind >= Kind::Greater && kind <= Kind::LessOrEqual; }
};

//! What a filter of QueryVectors says of one vector's metadata, from its raw bytes: $eq $ne $in $nin $gt $gte
//! $lt $lte $exists $and $or. A list matches when any of its elements does; nested lists, objects and null
//! have no value to compare, but exist. $ne and $nin are the opposite of $eq and $in, so they match where the
//! field is absent. $gt and its kin compare numbers with numbers and nothing else. Of a name that comes twice
//! in one object the last counts. Some 60 ns a row with 180 bytes of metadata; threads may share one.
class MetadataFilter
{
public:
    //! Everything matches.
    MetadataFilter() = default;
    explicit MetadataFilter(FilterCondition root);

    //! Without metadata, \a metadata is empty.
    bool matches(QByteArrayView metadata) const;

    const FilterCondition &root() const { return m_root; }
    //! That the filter asks for, each once.
    const QList<QByteArray> &fieldNames() const { return m_fieldNames; }

private:
    void giveSlots(FilterCondition *condition);

    FilterCondition m_root;
    QList<QByteArray> m_fieldNames;
};

} // namespace vb
