#pragma once

#include "deletejob.h"
#include "profile.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

namespace vb {

//! What somebody wishes to delete, with what the question says of it beside the request itself.
struct DeleteWish
{
    DeleteRequest request;
    IndexInfo info;
    int notLoaded = 0; //!< how many of the keys stand in no table
    QByteArray sampleKey; //!< one of the keys whose metadata is known; empty: none is
    QByteArray sampleMetadata; //!< its raw JSON; null: it has none
    qint64 knownCount = 0; //!< of What::Index: so many vectors were listed
    bool isWholeCount = false; //!< and those were all
    // Of a deletion that was interrupted and goes on.
    QString resumedId; //!< empty: a new one
    QDateTime confirmed; //!< UTC
    QString earlierBackup; //!< that is still there; empty: there is none
};

//! Everything a delete dialog says, made from the wish it stands for and nothing else. No widget: what a user
//! is asked can be tested word for word.
struct DeleteQuestion
{
    Q_DECLARE_TR_FUNCTIONS(vb::DeleteQuestion)

public:
    static constexpr qsizetype mostUntyped = 25; //!< more keys than that want their number typed

    struct Fact
    {
        QString name;
        QString value;
        bool operator==(const Fact &) const = default;
    };

    //! \a endpoint as shown to people.
    static DeleteQuestion of(const DeleteWish &wish, const Profile &profile, const QString &endpoint);

    QString title; //!< "Delete 3 vectors from articles?"
    QList<Fact> facts;
    QString sentence; //!< what goes with it
    QString irreversible; //!< "This cannot be undone."
    QString restorable; //!< said instead while a backup is to be made
    QString button; //!< "Delete 3 vectors": the verb and the count
    QString typedText; //!< must be typed exactly before the button works; empty: nothing to type
    QString typedPrompt;
    QList<QByteArray> keys; //!< those of the request, all of them
    QString sampleTitle; //!< "Metadata of alex"; empty: no sample
    QString sampleText; //!< bounded, control characters made visible
    QString backupPlace; //!< the folder; empty: there is nothing to back up

private:
    void askForVectors(const DeleteWish &wish, const Profile &profile);
    void askForIndex(const DeleteWish &wish);
    void askForBucket(const DeleteWish &wish);
    void addPlace(const DeleteRequest &request, const Profile &profile, const QString &endpoint);
    void addResumed(const DeleteWish &wish);
    void addSample(const DeleteWish &wish);
};

} // namespace vb
