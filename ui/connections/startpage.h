#pragma once

#include "apierror.h"
#include "profile.h"

#include <QList>
#include <QWidget>

class QCommandLinkButton;
class QListWidget;
class QPushButton;

namespace vb {

class StatusLabel;

//! What the window shows while it is connected to nothing: the saved connections, the ways to get one, and
//! what went wrong with the last attempt.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    //! The first ones are offered.
    void setConnections(const QList<Profile> &connections);
    void showProblem(const ApiError &problem);
    void clearProblem();

Q_SIGNALS:
    void connectionChosen(const QString &id);
    void connectRequested();
    void importRequested();
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillColumn();
    QWidget *makeProblem();
    QCommandLinkButton *addChoice(const QString &iconName, const QString &title, const QString &why);
    void styleProblem();
    void copyDetails();

    QWidget *m_column;
    QWidget *m_problemBox = nullptr;
    StatusLabel *m_problem = nullptr;
    QWidget *m_savedTitle = nullptr;
    QListWidget *m_saved;
    QString m_details;
};

} // namespace vb
