#include "connectionquestions.h"

#include "dialogsize.h"
#include "statuslabel.h"
#include "tones.h"
#include "visibletext.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

struct Questions
{
    Q_DECLARE_TR_FUNCTIONS(vb::ConnectionQuestion)
};

QPlainTextEdit *detailsBox(const QString &details)
{
    auto *box = new QPlainTextEdit(details);
    box->setReadOnly(true);
    box->setAccessibleName(Questions::tr("Details"));
    box->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    box->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    box->setTabChangesFocus(true);
    const int lines = std::min(8, int(details.count(u'\n')) + 1);
    box->setFixedHeight(box->fontMetrics().lineSpacing() * lines + 16);
    return box;
}

} // namespace

ConnectionQuestion discardQuestion(const QString &name)
{
    return {Questions::tr("Discard the changes?"),
            name.isEmpty() ? Questions::tr("The connection was changed and is not saved.")
                           : Questions::tr("“%1” was changed and is not saved.").arg(visibleText(name)),
            {},
            Questions::tr("Discard Changes")};
}

ConnectionQuestion removeQuestion(const Profile &profile)
{
    return {Questions::tr("Remove “%1”?").arg(visibleText(profile.name)),
            profile.credentials.isInKeychain
                ? Questions::tr(
                    "The saved connection goes, and its secret in the keychain. Nothing changes in the service.")
                : Questions::tr("The saved connection goes. Nothing changes in the service."),
            {},
            Questions::tr("Remove")};
}

ConnectionQuestion endpointQuestion(const Profile &profile, const QString &address)
{
    return {Questions::tr("Send requests signed with your key to this address?"),
            Questions::tr(
                "The endpoint of “%1” is not one of Alibaba Cloud’s vector buckets. Agree only if you know who runs "
                "it: it learns "
                "your access key ID, a security token if there is one, and everything you read or delete. You are "
                "asked once for this endpoint.")
                .arg(visibleText(profile.name)),
            visibleText(address), Questions::tr("Use This Endpoint")};
}

ConnectionQuestion commandQuestion(const Profile &profile, const QStringList &command)
{
    QStringList lines;
    for (const QString &part : command)
        lines.append(visibleText(part));
    return {Questions::tr("Run this command to get credentials?"),
            Questions::tr("“%1” wants to run it each time it connects, without a shell, as you. One argument a line:")
                .arg(visibleText(profile.name)),
            lines.join(u'\n'), Questions::tr("Run Command")};
}

void askConnectionQuestion(QWidget *parent, const ConnectionQuestion &question, const std::function<void()> &agreed,
                           const std::function<void()> &declined)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.verb); // the question is the heading, too long for a title bar
    dialog->setModal(true);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(makeHeadingLabel(question.title));
    auto *text = new StatusLabel;
    text->setAccessibleName(Questions::tr("Question"));
    text->setStatus(question.text);
    text->setWordWrap(true);
    layout->addWidget(text);
    if (!question.details.isEmpty())
        layout->addWidget(detailsBox(question.details));
    layout->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    QPushButton *verb = buttons->addButton(question.verb, QDialogButtonBox::ActionRole);
    QPushButton *cancel = buttons->addButton(Questions::tr("Cancel"), QDialogButtonBox::RejectRole);
    verb->setAutoDefault(false);
    verb->setAccessibleName(question.verb);
    cancel->setAccessibleName(cancel->text());
    layout->addWidget(buttons);
    cancel->setDefault(true); // only once it is in the dialog
    cancel->setFocus();
    QObject::connect(verb, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, parent, agreed);
    if (declined)
        QObject::connect(dialog, &QDialog::rejected, parent, declined);
    dialog->setMinimumWidth(480);
    sizeToContent(dialog);
    dialog->open();
}

} // namespace vb
