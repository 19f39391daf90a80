#pragma once

#include "types.h"

#include <QWidget>

#include <memory>

namespace vb {

class Session;

//! The selected vector: Data, Metadata and Raw. Follows the selection, keeps its tab. Several selected
//! vectors show how many they are and which fields they share instead.
class InspectorPane : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPane(QWidget *parent = nullptr);
    ~InspectorPane() override;

    //! Before any show…(); null: clears. The pane makes its VectorDetail from it.
    void setSession(Session *session);

    void showNothing();
    //! Asks GetVectors for it.
    void showVector(const IndexRef &index, const IndexInfo &info, const QByteArray &key);
    //! \a metadata: raw JSON of the selected rows (null where absent), of at most the first 1,000.
    void showSelection(qint64 count, const QList<QByteArray> &metadata);
    //! What is shown is of this index and one of these keys: clears.
    void forget(const IndexRef &index, const QList<QByteArray> &keys);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vb
