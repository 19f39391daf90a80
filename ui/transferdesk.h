#pragma once

#include "exportform.h"
#include "types.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace vb {

class ExportDialog;
class ImportDialog;
class Session;
class VectorsPage;
struct RestoreReport;

//! What a window has for copying vectors into files and back. Lives as long as its session.
class TransferDesk : public QObject
{
    Q_OBJECT

public:
    //! Dialogs are opened over \a window.
    TransferDesk(Session *session, QWidget *window);
    ~TransferDesk() override;

    //! An export or import is under way or asked for.
    bool isBusy() const;
    //! What can be exported of the index that \a page shows.
    static ExportSubject subjectOf(VectorsPage *page, const IndexRef &index, const IndexInfo &info);

public Q_SLOTS:
    void openExport(const vb::ExportSubject &subject);
    //! Into \a index, where one is open.
    void openImport(const vb::IndexRef &index);

Q_SIGNALS:
    //! What can be done changed.
    void changed();
    void imported(const vb::RestoreReport &report);
    void reported(const QString &line);

private:
    QPointer<Session> m_session;
    QWidget *m_window;
    QPointer<ExportDialog> m_export;
    QPointer<ImportDialog> m_import;
};

} // namespace vb
