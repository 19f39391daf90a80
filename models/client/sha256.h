#pragma once

#include <QByteArray>

#include <memory>

namespace vb {

//! SHA-256 of what comes piece by piece, several times as fast as QCryptographicHash where the processor has
//! instructions for it: an export's digest must not cost more than its download.
class Sha256
{
public:
    Sha256();
    ~Sha256();

    void add(QByteArrayView bytes);
    //! Of all that was added, hexadecimal. More can be added afterwards.
    QByteArray hex() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace vb
