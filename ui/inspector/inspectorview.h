#pragma once

#include "vectordetail.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace vb {

class CopyMenu;
class DataTab;
class ElidedLabel;
class MetadataTab;
class Placeholder;
class RawTab;
class SelectionSummary;
class Veil;

//! What the inspector looks like in each of its states; which one it is, and when, is InspectorPane's to
//! say. The tab stays across vectors.
class InspectorView : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorView(QWidget *parent = nullptr);

    void setDetail(VectorDetail *detail);

    void showNothing();
    void showSelection(qint64 count, const QList<QByteArray> &metadata);
    //! The vector before stays, dimmed, under a line that says what is coming.
    void showLoading(const QByteArray &key);
    //! The detail's own state: loaded, missing, failed, or loading with a retry to wait for.
    void showDetail();

private:
    QWidget *makeHeader();
    QWidget *makeTabs();
    void showRecord();
    void showMissing();
    void showRetry();
    void setKey(const QByteArray &key);

    QPointer<VectorDetail> m_detail;
    QWidget *m_header;
    ElidedLabel *m_key;
    QToolButton *m_copy;
    CopyMenu *m_copyMenu;
    QStackedWidget *m_stack;
    Veil *m_veil;
    Placeholder *m_placeholder;
    SelectionSummary *m_summary;
    QTabWidget *m_tabs;
    DataTab *m_data;
    MetadataTab *m_metadata;
    RawTab *m_raw;
};

} // namespace vb
