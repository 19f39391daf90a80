#pragma once

#include "deletejournal.h"

#include <QCoreApplication>
#include <QString>

namespace vb {

//! A deletion of the journal in words.
class JournalText
{
    Q_DECLARE_TR_FUNCTIONS(vb::JournalText)

public:
    //! "3 vectors of articles", "index articles", "bucket rag-prod"
    static QString what(const JournalOperation &operation);
    //! "did not end: 500 keys are open", "running", or what its end said
    static QString state(const JournalOperation &operation);
    //! "480 deleted, 20 were not there"
    static QString outcome(const JournalBatch &batch);
    //! When, where, through what, with which backup: lines of "name: value".
    static QString facts(const JournalOperation &operation);
    //! Everything, for the clipboard: facts, and each batch with its keys and request ids.
    static QString full(const JournalOperation &operation);
};

} // namespace vb
