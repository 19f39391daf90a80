#pragma once

#include "deletejournal.h"
#include "deletequestion.h"

#include <QCoreApplication>

namespace vb {

class Session;

//! Going on with a deletion that was interrupted: exactly what it left, through the connection it was begun with.
class Resumption
{
    Q_DECLARE_TR_FUNCTIONS(vb::Resumption)

public:
    //! Why it cannot go on through \a session; empty: it can. Null: not connected.
    static QString whyNot(const JournalOperation &operation, const Session *session);
    //! What the question is asked about.
    static DeleteWish wish(const JournalOperation &operation);
};

} // namespace vb
