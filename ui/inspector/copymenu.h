#pragma once

#include "vectordetail.h"
#include "vectorformat.h"

#include <QMenu>
#include <QPointer>

namespace vb {

//! What can be copied of the vector shown: the exact key, metadata and raw JSON, and its numbers in the
//! forms people paste into. Offers only what is there.
class CopyMenu : public QMenu
{
    Q_OBJECT

public:
    explicit CopyMenu(QWidget *parent = nullptr);

    void setDetail(VectorDetail *detail);
    //! Which of the fields is meant by "vector".
    void setField(int field);

private:
    void addVectorAction(const QString &text, VectorFormat format);
    void addTextAction(QAction **action, const QString &iconName, const QString &text, void (CopyMenu::*copy)() const);
    void showState();
    void copyKey() const;
    void copyVector(VectorFormat format) const;
    void copyMetadata() const;
    void copyRaw() const;
    bool isLoaded() const;
    bool hasNumbers() const;

    QPointer<VectorDetail> m_detail;
    int m_field = 0;
    QAction *m_key = nullptr;
    QAction *m_metadata = nullptr;
    QAction *m_raw = nullptr;
    QList<QAction *> m_vector;
};

} // namespace vb
