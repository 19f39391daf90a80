#pragma once

#include "connections/keychain.h"

namespace vb {

//! The keychain of the desktop (Secret Service, KWallet), through QtKeychain. Never falls back to a file.
class SystemKeychain : public Keychain
{
    Q_OBJECT

public:
    using Keychain::Keychain;

    void read(const QString &entry, QObject *context, const Callback &callback) override;
    void write(const QString &entry, const Secret &secret, QObject *context, const Callback &callback) override;
    void remove(const QString &entry, QObject *context, const Callback &callback) override;
};

} // namespace vb
