#pragma once

#include "types.h"

#include <QPointer>
#include <QWidget>

class QComboBox;

namespace vb {

class BucketModel;
class IndexModel;
class Session;

//! Chooses an index of a session: bucket and index by name, from the lists of the service or typed, since an
//! account may have buckets it may not list.
class TargetChooser : public QWidget
{
    Q_OBJECT

public:
    explicit TargetChooser(Session *session, QWidget *parent = nullptr);

    //! Names \a index, whether the service lists it or not.
    void setTarget(const IndexRef &index);
    //! Without names while one is missing.
    IndexRef target() const;
    //! Ends the listing.
    void stop();

Q_SIGNALS:
    void changed();

private:
    static void fill(QComboBox *box, const QStringList &names);
    BucketRef bucket() const;
    void showBuckets();
    void showIndexes();
    void bucketNamed();

    QPointer<Session> m_session;
    BucketModel *m_buckets;
    QPointer<IndexModel> m_indexes;
    BucketRef m_given; //!< of setTarget(): what a request to it needs
    QComboBox *m_bucket;
    QComboBox *m_index;
};

} // namespace vb
