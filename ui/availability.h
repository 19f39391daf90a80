#pragma once

#include "place.h"

#include <QCoreApplication>
#include <QString>

namespace vb {

class PagedTableModel;
class PlacePages;
class Session;
class WindowActions;

//! What of the window decides which actions there are now. Nothing in it is owned.
struct WindowState
{
    const Session *session = nullptr; //!< null: not connected
    Place place;
    const PlacePages *pages = nullptr; //!< never null
    bool isDeleting = false;
    bool isTransferring = false; //!< an export or import is open
    QString whyNoUndo; //!< of the last deletion; empty: it can be undone
    bool hasJournal = false;
    bool canGoBack = false;
    bool canGoForward = false;
};

//! Which actions are available, and for each that is not, why: the reason is what the user reads instead.
class Availability
{
    Q_DECLARE_TR_FUNCTIONS(vb::Availability)

public:
    explicit Availability(WindowState state);

    void applyTo(const WindowActions &actions) const;

    //! Empty: the session may write.
    static QString whyNotWritable(const Session *session);
    //! Why the session cannot be made read-only or writable; empty: it can.
    static QString whyNoAccessChange(const Session *session);

private:
    void applyToPlaces(const WindowActions &actions) const;
    void applyToTable(const WindowActions &actions) const;
    void applyToTransfers(const WindowActions &actions) const;
    void applyToDeleting(const WindowActions &actions) const;
    QString whyNoVectorDelete() const;
    QString whyNoKeysDelete() const;
    QString whyNoIndexDelete() const;
    QString whyNoBucketDelete() const;
    QString whyNoLoadAll() const;
    QString whyNoCountAll() const;

    WindowState m_state;
    const PagedTableModel *m_model = nullptr; //!< of the page that is shown; null without one
};

} // namespace vb
