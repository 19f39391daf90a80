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
    //! The selected index could be deleted now; else \a reason (may be null) says why not.
    bool canDelete(QString *reason = nullptr) const;
    //! After a confirmed deletion.
    void removeIndex(const QString &name);

Q_SIGNALS:
    void indexOpened(const vb::IndexInfo &index);
    void deleteRequested(const vb::IndexInfo &index);

protected:
    EmptyState emptyState() const override;
    void activateRow(int row) override;
    void addRowActions(QMenu *menu, int row) override;
    QByteArray rowJson(int row) const override;
    QString copyNameText() const override;
    void columnsArranged() override;
    void resetColumns() override;

private:
    void restoreColumns();
    void showDelete();
    void requestDelete();

    Settings *m_settings;
    QPointer<IndexModel> m_indexes;
    BucketInfo m_bucket;
    QToolButton *m_delete;
    bool m_writable = false;
    QString m_whyNotWritable;
};

} // namespace vb
