#include "sha256.h"

#include <openssl/evp.h>

#include <array>

namespace vb {

namespace {

struct Free
{
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, Free>;

} // namespace

struct Sha256::Private
{
    Context context{EVP_MD_CTX_new()};
};

Sha256::Sha256()
    : d(std::make_unique<Private>())
{
    EVP_DigestInit_ex(d->context.get(), EVP_sha256(), nullptr);
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(d->context.get(), bytes.data(), size_t(bytes.size()));
}

QByteArray Sha256::hex() const
{
    const Context copy(EVP_MD_CTX_new());
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_MD_CTX_copy_ex(copy.get(), d->context.get());
    EVP_DigestFinal_ex(copy.get(), digest.data(), &size);
    return QByteArray::fromRawData(reinterpret_cast<const char *>(digest.data()), qsizetype(size)).toHex();
}

} // namespace vb
