#pragma once

#include <QAbstractItemModel>
#include <QByteArray>
#include <QStringList>

#include <memory>

namespace vb {

//! A vector's metadata as a tree: name, value, type. Numbers keep their literal text, members their order,
//! duplicate names are two rows. Nested objects and lists open to any depth the service can send; what is
//! deeper than JsonTree::maximumDepth is one row of raw text, and problem() says so.
class MetadataModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Type, ColumnCount };
    enum Role {
        //! Exact value: a string's text, otherwise the raw JSON.
        ExactTextRole = Qt::UserRole,
        RawRole, //!< raw JSON of the value, strings quoted
        PathRole, //!< "tags[2]", "a.b", "[\"odd name\"].c"
        KindRole, //!< PagedTableModel::CellKind as int
        //! Only for top-level fields: true when the index lists the field as non-filterable.
        NonFilterableRole,
        //! Only where the field is the source text of the vendor's embedding tool: true.
        SourceTextRole,
        NameRole, //!< exact name of a field; empty for a list's items
    };

    explicit MetadataModel(QObject *parent = nullptr);
    ~MetadataModel() override;

    //! \a raw is the exact JSON; null: the vector has no metadata. Anything but an object is one row, and what
    //! is no JSON at all is one row of raw text. The same once more changes nothing, so that what is open stays.
    void setMetadata(const QByteArray &raw, const QStringList &nonFilterableKeys);
    //! Whether setMetadata() got any; false: "no metadata", which is not "{}".
    bool hasMetadata() const;
    //! What was wrong with the JSON; empty when nothing was. The raw view still shows it.
    QString problem() const;
    //! Text of OSSVECTORS-EMBED-SRC-CONTENT, or null where there is no such string.
    QString sourceText() const;
    //! Text of OSSVECTORS-EMBED-SRC-LOCATION, or null.
    QString sourceLocation() const;
    //! Rows whose name or value contains \a text in any letter case, in tree order, parents before children.
    QModelIndexList find(const QString &text) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vb
