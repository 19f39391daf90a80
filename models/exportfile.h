#pragma once

#include "exportencoder.h"
#include "exportstate.h"
#include "partfile.h"

#include <chrono>
#include <memory>

namespace vb {

//! The files of one export on the disk: temporary ones while it runs, with a state beside them that says how far
//! they are whole, and their own names and a sidecar at the end. State and files reach the disk in that order
//! which makes the state true at any moment. Blocking: for a job's own thread. Functions return an empty text or
//! say what went wrong.
class ExportFile
{
public:
    struct Seams
    {
        PartFile::Open open; //!< see there
        std::chrono::milliseconds checkpointEvery{5000};
    };

    ExportFile(ExportRequest request, const Seams &seams);
    ~ExportFile();

    //! Whether the request can be carried out. Reads the state that is to be gone on with; changes nothing.
    struct Prepared
    {
        ExportReport::Refusal refusal = ExportReport::Refusal::None;
        QString problem;
        bool resumes = false;
    };
    Prepared prepare();
    //! Makes the temporary files, or cuts them to where they are whole. After prepare(). \a fields are ignored by
    //! a resumed export, which has its own.
    Prepared open(const IndexInfo &info, const QStringList &fields);
    //! After open().
    const ExportState &state() const { return m_state; }
    std::shared_ptr<const ExportEncoder> encoder() const { return m_encoder; }

    //! Rows, and the position that is reached with them.
    QString append(const ExportBlock &block, const SegmentStart &position, qint64 missing = 0);
    //! Everything under its name. \a report gets what there is to say.
    QString finish(ExportReport *report);
    //! Gives up for now: what can be gone on with stays, otherwise nothing does. True: something stays.
    bool suspend();
    //! Removes what is temporary.
    void discard();

    qint64 bytes() const { return m_target.bytes(); }

private:
    Prepared resume(const IndexInfo &info);
    QString begin();
    QString checkpoint();
    QString commit(ExportReport *report);

    ExportRequest m_request;
    ExportNames m_names;
    std::chrono::milliseconds m_checkpointEvery;
    std::chrono::steady_clock::time_point m_lastCheckpoint;
    PartFile m_target;
    std::unique_ptr<PartFile> m_keys;
    ExportState m_state;
    qint64 m_savedRows = 0; //!< of the state on the disk
    bool m_resumes = false;
    bool m_isOpen = false;
    std::shared_ptr<const ExportEncoder> m_encoder;
};

} // namespace vb
