#include "sessiontest.h"

#include "connectiontest/connectiontest.h"
#include "session.h"
#include "testdialog.h"

#include <QPointer>

namespace vb {

void openSessionTest(Session *session, QWidget *over)
{
    auto *dialog = new TestDialog(session->profile(), over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto test = [dialog, session = QPointer<Session>(session)] {
        if (session)
            dialog->follow(session->startConnectionTest(dialog));
    };
    QObject::connect(dialog, &TestDialog::againRequested, dialog, test);
    QObject::connect(session, &QObject::destroyed, dialog, &QDialog::close);
    test();
    dialog->open();
}

} // namespace vb
