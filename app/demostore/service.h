#pragma once

#include "authenticator.h"
#include "catalogue.h"
#include "exchange.h"
#include "faultinjector.h"

#include <atomic>

namespace vb::demo {

struct Call;

//! The protocol: takes a request apart, checks it, finds the operation, words the answer. Used by all
//! connection threads at once, each with its own Database.
class Service
{
public:
    explicit Service(Account account)
        : m_account(std::move(account))
    { }

    const Account &account() const { return m_account; }
    FaultInjector &faults() { return m_faults; }

    Answer answer(const Request &request, Database &database);
    //! Every later request is answered with 500 and \a reason.
    void setBroken(const QString &reason);

private:
    Answer answerOrRefuse(const Request &request, Database &database, const FaultDecision &faults);
    Answer run(Call &call);

    Account m_account;
    FaultInjector m_faults;
    std::atomic<int> m_indexListings = 0;
    QString m_broken; //!< set before the first request
};

} // namespace vb::demo
