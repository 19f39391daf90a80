#pragma once

#include "fakenetwork.h"
#include "vectorclient.h"

namespace vb {

//! A profile and made-up credentials that any request can be signed with.
inline Profile testProfile()
{
    Profile profile;
    profile.name = QStringLiteral("test account");
    profile.region = QStringLiteral("cn-hangzhou");
    profile.endpoint = QStringLiteral("http://127.0.0.1:9");
    profile.accountId = QStringLiteral("100");
    return profile;
}

inline Credentials testCredentials()
{
    Credentials credentials;
    credentials.accessKeyId = QStringLiteral("key-id");
    credentials.accessKeySecret = Secret(QByteArray("secret"));
    credentials.source = QStringLiteral("test");
    return credentials;
}

//! A client over a FakeNetwork, which tries once and waits for nothing unless a test says otherwise.
struct TestClient
{
    explicit TestClient(int attempts = 1)
        : client(testProfile(), testCredentials(), &network)
    {
        client.setRetryPolicy(RetryPolicy([] { return 0.0; }, attempts));
    }

    FakeNetwork network;
    VectorClient client;
};

} // namespace vb
