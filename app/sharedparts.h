#pragma once

#include "appearance.h"
#include "connections/profilestore.h"
#include "connections/secretstore.h"
#include "connections/systemkeychain.h"
#include "deletejournal.h"
#include "settings.h"

#include <memory>

namespace vb {

class DemoHost;
class LogSink;

//! What all windows of the program have in common, in data order.
struct SharedParts
{
    LogSink *log = nullptr; //!< not owned
    Settings settings;
    Appearance appearance{&settings};
    DeleteJournal journal;
    ProfileStore profiles;
    SystemKeychain keychain;
    SecretStore secrets{&keychain};
    std::weak_ptr<DemoHost> demoHost; //!< runs for as long as a window shows it
};

} // namespace vb
