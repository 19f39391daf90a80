#pragma once

#include "apierror.h"
#include "importrules.h"
#include "types.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace vb {

class VectorClient;

struct ImportFault
{
    qint64 line = 0; //!< from 1
    QByteArray key; //!< empty: the line has none
    QString text;
};

//! What a dry run found.
struct ImportFindings
{
    static constexpr qsizetype mostFaults = 200;

    QString fileName;
    IndexRef target;
    std::optional<IndexInfo> index; //!< the target; absent: it does not exist
    bool canMakeIndex = false; //!< the export's sidecar says how
    ImportRules rules; //!< those that were applied
    qint64 good = 0; //!< vectors that can be put
    qint64 faulty = 0; //!< lines
    qint64 repeated = 0; //!< of the good ones: keys that came before in the file; the first of each counts
    QList<ImportFault> faults; //!< the first ones, by line
    bool hasSidecar = false;
    bool matchesSidecar = false; //!< number of lines and SHA-256 are the export's
    std::optional<ApiError> error; //!< the file or the index cannot be read

    //! With the faulty lines left out there is something to put.
    bool canImport() const { return !error && good > 0 && (index || canMakeIndex); }
    bool isClean() const { return canImport() && faulty == 0 && repeated == 0 && (matchesSidecar || !hasSidecar); }
};

//! The dry run of an import: asks for the target index, then reads the file line by line and says of each what
//! would be wrong with it. Sends nothing else, and nothing that writes. Ends once with finished(); deleting it
//! stops it.
class ImportCheck : public QObject
{
    Q_OBJECT

public:
    ImportCheck(VectorClient *client, const QString &fileName, const IndexRef &target, QObject *parent = nullptr);
    ~ImportCheck() override;

    void start();

Q_SIGNALS:
    void progressed(qint64 bytes, qint64 total);
    void finished(const vb::ImportFindings &findings);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace vb

Q_DECLARE_METATYPE(vb::ImportFindings)
