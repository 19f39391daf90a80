#include "secretkeeping.h"

#include <QPointer>

namespace vb {

namespace {

ProfileSecrets merged(const ProfileSecrets &kept, const ProfileSecrets &typed, const Profile &profile)
{
    ProfileSecrets secrets;
    if (profile.credentials.kind == CredentialKind::Key) {
        // A secret that was typed is of another key: the token of the former one is not its.
        const ProfileSecrets &key = typed.accessKeySecret.isEmpty() && typed.securityToken.isEmpty() ? kept : typed;
        secrets.accessKeySecret = key.accessKeySecret;
        secrets.securityToken = key.securityToken;
    }
    if (profile.proxy.isCustom() && !profile.proxy.user.isEmpty())
        secrets.proxyPassword = typed.proxyPassword.isEmpty() ? kept.proxyPassword : typed.proxyPassword;
    return secrets;
}

struct Keeping
{
    QPointer<SecretStore> store;
    Profile former;
    Profile saved;
    ProfileSecrets typed;
    QPointer<QObject> context;
    SecretStore::DoneCallback callback;

    void write(const ProfileSecrets &kept) const
    {
        if (!store || !context)
            return;
        const ProfileSecrets secrets = merged(kept, typed, saved);
        const bool staysInKeychain = saved.credentials.isInKeychain && !secrets.isEmpty();
        if (former.credentials.isInKeychain && !staysInKeychain) {
            const Keeping self = *this;
            store->remove(saved.id, context, [self, secrets](const std::optional<ApiError> &error) {
                self.writeToSession(secrets, error);
            });
            return;
        }
        if (staysInKeychain)
            store->write(saved.id, secrets, SecretStore::Place::Keychain, context, callback);
        else
            writeToSession(secrets, {});
    }

    //! \a error of an entry that could not be removed: the user must know that it is still there.
    void writeToSession(const ProfileSecrets &secrets, const std::optional<ApiError> &error) const
    {
        if (!store || !context)
            return;
        if (secrets.isEmpty())
            store->forget(saved.id);
        const SecretStore::DoneCallback done = callback;
        if (secrets.isEmpty())
            QTimer::singleShot(0, context, [done, error] { done(error); });
        else
            store->write(saved.id, secrets, SecretStore::Place::Session, context,
                         [done, error](const std::optional<ApiError> &) { done(error); });
    }
};

} // namespace

void keepSecrets(SecretStore *store, const Profile &former, const Profile &saved, const ProfileSecrets &typed,
                 QObject *context, const SecretStore::DoneCallback &callback)
{
    const Keeping keeping{store, former, saved, typed, context, callback};
    const bool isKept = store->isKnown(saved.id) || (former.credentials.isInKeychain && !former.id.isEmpty());
    const bool hasAll = !typed.accessKeySecret.isEmpty()
        && (saved.proxy.user.isEmpty() || !saved.proxy.isCustom() || !typed.proxyPassword.isEmpty());
    if (!isKept || hasAll)
        return keeping.write({});
    const bool isSame = former.credentials.isInKeychain == saved.credentials.isInKeychain
        && former.credentials.kind == saved.credentials.kind;
    store->read(saved.id, context, [keeping, isSame](const Result<ProfileSecrets> &kept) {
        // A keychain that does not answer today keeps what it has; and an entry that cannot be read is no reason
        // to lose what was typed.
        if (!kept && isSame && keeping.typed.isEmpty())
            return keeping.callback({});
        keeping.write(kept ? *kept : ProfileSecrets());
    });
}

} // namespace vb
