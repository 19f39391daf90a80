#pragma once

#include "deletejob.h"
#include "profile.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace vb {

//! Everything a delete dialog says, made from the request it stands for and nothing else. No widget: what
//! a user is asked can be tested word for word.
struct DeleteQuestion
{
    Q_DECLARE_TR_FUNCTIONS(vb::DeleteQuestion)

public:
    struct Fact
    {
        QString name;
        QString value;
        bool operator==(const Fact &) const = default;
    };

    //! \a notLoaded: how many of the keys stand in no table. \a endpoint as shown to people.
    static DeleteQuestion of(const DeleteRequest &request, const IndexInfo &info, const Profile &profile,
                             const QString &endpoint, int notLoaded);

    QString title; //!< "Delete 3 vectors from articles?"
    QList<Fact> facts;
    QString sentence; //!< what goes with it
    QString irreversible; //!< "This cannot be undone."
    QString button; //!< "Delete 3 vectors": the verb and the count
    QString typedText; //!< must be typed exactly before the button works; empty: nothing to type
    QString typedPrompt;
    QList<QByteArray> keys; //!< those of the request, all of them

private:
    void askForVectors(const DeleteRequest &request, int notLoaded);
    void askForIndex(const DeleteRequest &request, const IndexInfo &info);
    void addPlace(const DeleteRequest &request, const Profile &profile, const QString &endpoint);
};

} // namespace vb
