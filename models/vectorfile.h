#pragma once

#include "backupfile.h"
#include "importrules.h"

#include <memory>

namespace vb {

//! A file of vectors as a restore reads it: from front to back, in constant memory. Blocking: for a job's own
//! thread.
class VectorFile
{
public:
    virtual ~VectorFile() = default;

    //! First. What is known of the index the vectors are of, in a backup's terms.
    virtual Result<BackupHeader> open() = 0;
    //! The next vector, with data; absent at the end. An error is the answer from then on.
    virtual Result<std::optional<VectorRecord>> next() = 0;
};

//! With \a rules JSON Lines that must keep them; without, a backup.
std::unique_ptr<VectorFile> makeVectorFile(const QString &fileName, const std::optional<ImportRules> &rules);

} // namespace vb
