#pragma once

#include "credentials.h"
#include "jsontree.h"

#include <QByteArrayView>
#include <QHash>
#include <QSet>
#include <QString>

#include <initializer_list>

namespace vb {

//! The members of a JSON object by name, without case, '-' and '_': `access_key_id` and `AccessKeyId` are both
//! asked for as either. Null is as if absent.
class JsonFields
{
public:
    using Names = std::initializer_list<QByteArrayView>;

    //! \a tree must outlive this.
    JsonFields(const JsonTree &tree, int object);

    //! Empty when it is absent.
    Secret secret(Names names);
    QString text(Names names);
    //! -1 when it is absent.
    int node(QByteArrayView name) const;

    //! A member that was asked for is no text, or set twice to different values: its name as it was asked for.
    const QByteArray &faultyName() const { return m_faultyName; }

private:
    const JsonTree &m_tree;
    QHash<QByteArray, int> m_nodes;
    QSet<QByteArray> m_ambiguous;
    QByteArray m_faultyName;
};

} // namespace vb
