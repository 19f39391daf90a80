#pragma once

#include "tablepage.h"
#include "types.h"

#include <optional>

namespace vb {

class IndexModel;
class Settings;

//! A bucket's indexes.
class IndexesPage : public TablePage
{
    Q_OBJECT

public:
    //! \a settings keeps the columns; not owned.
    explicit IndexesPage(Settings *settings, QWidget *parent = nullptr);

    //! Takes ownership and loads the first page.
    void setModel(IndexModel *model, const BucketInfo &bucket);
    //! False: deleting is disabled, and \a reason is its tooltip.
    void setWritable(bool writable, const QString &reason = {});
    //! The one selected index.
    std::optional<IndexInfo> current() const;
    //! Why the selected index cannot be deleted now; empty: it can.
    QString whyNotDeletable() const;
    bool canDelete() const { return whyNotDeletable().isEmpty(); }
    //! After a confirmed deletion.
    void removeIndex(const QString &name);

public Q_SLOTS:
    //! Emits deleteRequested() with the selected index, if it can be deleted.
    void requestDelete();

Q_SIGNALS:
    void indexOpened(const vb::IndexInfo &index);
    void deleteRequested(const vb::IndexInfo &index);

protected:
    EmptyState emptyState() const override;
    void activateRow(int row) override;
    QString openText() const override;
    QString copyText(int count) const override;
    void addFurtherActions(QMenu *menu) override;
    QByteArray rowJson(int row) const override;
    void rememberColumns(const QSet<int> &resized) override;
    void resetColumns() override;

private:
    void showDelete();

    Settings *m_settings;
    QPointer<IndexModel> m_indexes;
    BucketInfo m_bucket;
    QToolButton *m_delete;
    bool m_writable = false;
    QString m_whyNotWritable;
};

} // namespace vb
