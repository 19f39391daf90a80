#pragma once

#include "credentialoffer.h"
#include "profile.h"

#include <QList>
#include <QTreeWidget>

namespace vb {

//! The connections to choose from: the saved ones, and what was found on this machine.
class ConnectionList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ConnectionList(QWidget *parent = nullptr);

    //! Keeps the chosen one, where it is still there.
    void setConnections(const QList<Profile> &saved, const QList<CredentialOffer> &found);

    //! Empty: none of the saved ones is chosen.
    QString chosenId() const;
    //! -1: nothing that was found is chosen.
    int chosenOffer() const;
    void chooseId(const QString &id);
    void chooseOffer(int offer);
    void chooseNothing();

Q_SIGNALS:
    //! By the user or by choose…().
    void chosen();

private:
    QTreeWidgetItem *addSection(const QString &title, int count);
    void chooseBy(int role, const QVariant &value);
};

} // namespace vb
