#pragma once

#include "tablepage.h"
#include "types.h"

#include <optional>

namespace vb {

class BucketModel;
class Settings;

//! The account's buckets.
class BucketsPage : public TablePage
{
    Q_OBJECT

public:
    //! \a settings keeps the columns; not owned.
    explicit BucketsPage(Settings *settings, QWidget *parent = nullptr);

    //! Takes ownership and loads the first page. \a account is the facts line: "demo store · cn-hangzhou".
    void setModel(BucketModel *model, const QString &account = {});
    //! False: deleting is disabled, and \a reason is its tooltip.
    void setWritable(bool writable, const QString &reason = {});
    //! The one selected bucket.
    std::optional<BucketInfo> current() const;
    //! Why the selected bucket cannot be deleted now; empty: the service decides.
    QString whyNotDeletable() const;
    //! After a confirmed deletion.
    void removeBucket(const QString &name);

public Q_SLOTS:
    //! Emits deleteRequested() with the selected bucket, if it may be tried.
    void requestDelete();

Q_SIGNALS:
    void deleteRequested(const vb::BucketInfo &bucket);
    void bucketOpened(const vb::BucketInfo &bucket);

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
    QPointer<BucketModel> m_buckets;
    QToolButton *m_delete;
    bool m_writable = false;
    QString m_whyNotWritable;
};

} // namespace vb
