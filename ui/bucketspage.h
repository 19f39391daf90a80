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

    //! Takes ownership and loads the first page. \a account: for the facts line ("cn-hangzhou · 127.0.0.1:9000").
    void setModel(BucketModel *model, const QString &account = {});
    //! The one selected bucket.
    std::optional<BucketInfo> current() const;

Q_SIGNALS:
    void bucketOpened(const vb::BucketInfo &bucket);

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

    Settings *m_settings;
    QPointer<BucketModel> m_buckets;
};

} // namespace vb
