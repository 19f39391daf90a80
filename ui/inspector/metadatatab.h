#pragma once

#include "vectordetail.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace vb {

class MetadataDelegate;
class MetadataModel;
class Placeholder;
class SourceTextView;
class StatusLabel;

//! A vector's metadata as a tree, with search; above it the text the vector was made from, where the
//! vendor's embedding tool left one. "No metadata" and "{}" are different states.
class MetadataTab : public QWidget
{
    Q_OBJECT

public:
    explicit MetadataTab(QWidget *parent = nullptr);

    //! Copies what it needs; \a detail is Loaded.
    void showVector(const VectorDetail &detail);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTreePane();
    QWidget *makeSearchBar();
    void addTreeActions();
    void showSource();
    void fitSource();
    void search();
    void goToMatch(int step);
    void fitColumns();
    void copyRole(int role);

    MetadataModel *m_model;
    MetadataDelegate *m_delegate;
    QStackedWidget *m_stack;
    Placeholder *m_placeholder;
    QSplitter *m_splitter;
    SourceTextView *m_source;
    QLineEdit *m_search;
    StatusLabel *m_matchCount;
    StatusLabel *m_problem;
    QTreeView *m_tree;
    QList<QPersistentModelIndex> m_matches;
    int m_match = -1;
    bool m_columnsFitted = false;
    bool m_splitterMoved = false;
};

} // namespace vb
