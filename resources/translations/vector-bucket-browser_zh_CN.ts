<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>The answer starts with a byte order mark, which the service&apos;s JSON never does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is an HTML page, not the service&apos;s JSON (proxy or wrong endpoint?).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is XML, not the service&apos;s JSON (wrong endpoint?).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not valid UTF-8: byte %1 is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;IsTruncated&quot; says that there are more buckets, but &quot;NextMarker&quot; is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;dimension&quot; is %1, not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not a JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a wrong escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the item is %1, not %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, not %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something follows the answer&apos;s JSON at byte %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1 objects and arrays inside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed JSON at byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than 4 GiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vector&apos;s data is neither an object nor an array.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>No region and no endpoint are set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a region id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An endpoint has no user name and no password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an endpoint. Expected a host, or http:// or https:// with a host and no path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No region is set; requests are signed for a region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a bucket name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an account id: it has digits only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account id is not known. It is part of the address of “%1”; set it in the connection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceError</name>
    <message>
        <source>The server redirects to another address. This is not followed, because a request is signed for one host (wrong endpoint?).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave no message with this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answered with HTTP status %1 and nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not an error message of the service.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::AboutDialog</name>
    <message>
        <source>About Vector Bucket Browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector Bucket Browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browses the vector buckets of Alibaba Cloud OSS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::ApiCall</name>
    <message>
        <source>The server redirects to %1. A request is sent only to the host it was signed for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::Application</name>
    <message>
        <source>Starting the demo store…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo store</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::Badge</name>
    <message>
        <source>unit length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its norm is 1, within float32 precision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not unit length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine distance ignores length, so this is no fault; but a model that normalises would have given norm 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index has %1 dimensions, this vector %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln NaN</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Components that are not a number. They are left out of the figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln infinite</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Components beyond what float32 can hold. They are left out of the figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every component is 0. It has no direction, so cosine says nothing about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every component is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every component has the same value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::Breadcrumb</name>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All buckets of this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region; goes to all buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as ARN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::BucketModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ARN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::BucketsPage</name>
    <message>
        <source>Buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vector buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no vector buckets, or none that these credentials may list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Name(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::CommandLine</name>
    <message>
        <source>open the embedded demo store (the default when no credentials exist)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region, e.g. cn-hangzhou</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account id (else discovered from the bucket ARNs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. http://127.0.0.1:9000; default from the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bucket in the path; default for IP addresses and localhost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuse every writing operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open this bucket at start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open this index of the bucket at start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language of the window; default from the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write messages to this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print the version and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print this help and exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--account-id is not a number: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang is en or zh_CN, not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--index needs --bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo cannot be combined with --region, --account-id, --endpoint or --path-style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected argument: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: vector-bucket-browser [options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browses the vector buckets of Alibaba Cloud OSS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials come from OSS_ACCESS_KEY_ID, OSS_ACCESS_KEY_SECRET and OSS_SESSION_TOKEN (or the
ALIBABA_CLOUD_… names) in the environment, never from an argument. OSS_REGION and OSS_ENDPOINT are
read where the option is absent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::ConfirmDeleteDialog</name>
    <message>
        <source>Keys to delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::CopyMenu</name>
    <message>
        <source>Copy Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Vector as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Vector as Python List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Vector as NumPy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Vector as C Array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Vector as Base64</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Raw JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::CredentialSources</name>
    <message>
        <source>%1 is set in the environment, but %2 is not.</source>
        <extracomment>%1 and %2 are names of environment variables</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::DataTab</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vector came without data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has its key, but no numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data could not be read as numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no list of numbers in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln value(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) · norm %1</source>
        <extracomment>%1 is the Euclidean length</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::DeleteFlow</name>
    <message>
        <source>Nothing was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be deleted through it until it is made writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted: this connection is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Deleting %Ln vector(s) from %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting was broken off: %1 of %2 were settled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::DeleteProgressDialog</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 of %2 in %3 s. %4</source>
        <extracomment>%1 and %2 are numbers of attempts, %3 seconds, %4 the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::DeleteQuestion</name>
    <message>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln vector(s) from %1?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln vector(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data and metadata of %Ln vector(s) are removed from the service.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand(s) in no table</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete index %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete index %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every vector in it is deleted with it, loaded or not, with its data and metadata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of the index to confirm:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of them; the service does not say how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the service may refuse</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::DeleteReportDialog</name>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more error(s); Copy has all of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keys shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::DeleteReportText</name>
    <message>
        <source>Index %1 deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index %1 was not deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) deleted from %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 deleted, %3 failed, %4 not tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) deleted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln vector(s) deleted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service may have deleted some of them all the same. Deleting them again is safe.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::ErrorStrip</name>
    <message>
        <source>Copy Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details of the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>why; what to do next</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::ErrorText</name>
    <message>
        <source>The buckets could not be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bucket %1 could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bucket %1 could not be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bucket %1 could not be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The indexes of %1 could not be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index %1 could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index %1 could not be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index %1 could not be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vectors of %1 could not be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors of %1 could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index %1 could not be searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors could not be written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors of %1 could not be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cause is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details for a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is read-only: nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the session writable first, if you are sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not set up completely: nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the region, the endpoint and the account id of this connection in File, Connect….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, the proxy, and the region or endpoint of this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection ended before the whole answer had come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, a proxy or firewall may cut long answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No whole answer came in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; the network or the service may be slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trusted connection could be made: the server&apos;s certificate was not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endpoint and this computer&apos;s date. A proxy that opens TLS must be trusted by this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access denied: these credentials may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the account&apos;s administrator for the permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the account&apos;s administrator to allow the RAM action %1 on this resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs too much from the server&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the date, the time and the time zone right, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature was not accepted: the access key secret does not belong to this key id, or the region is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the secret for missing characters, and the region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The access key id is not known to the service, or it is disabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the key id, and that a temporary one is given with its security token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temporary credentials have expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get new ones and connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The security token was not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a new set of temporary credentials and connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credentials were not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check them and connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been deleted. Go up and refresh the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bucket does not exist in this region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not know this resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index is not ready: it is being created or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bucket still holds indexes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete its indexes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The resource is in a state that does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service limits the rate of requests, and this one came too soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service had a fault of its own (HTTP status %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service had a fault of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it stays, copy the details for the service&apos;s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not accept the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not accept the request: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details; the code and the request id help to find out why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent us to another address. This is not followed, since a signature is for one host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endpoint and the region of this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listing does not end: the service gave the same page token twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is loaded is right, but not all. Refresh to start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is a web page, not the service&apos;s: the endpoint may be wrong, or a proxy answered in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be understood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the endpoint is one of OSS vector buckets. Copy the details for a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what failed: why</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::FieldChooser</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::GoToKeyDialog</name>
    <message>
        <source>Keys in %1, one a line or as a JSON list:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a key, or paste a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the service which of these keys exist (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look-up state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whether to delete the selected present keys, or all present ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the selected key&apos;s vector in the inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) begin or end with a blank. Blanks belong to a key.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s). Ctrl+Return looks them up.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Return looks it up, Shift+Return starts a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln present</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not possible</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looking up… %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::HttpAttempt</name>
    <message>
        <source>The answer is too large: %L1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is larger than %L1 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of %1, issued by %2, valid from %3 to %4, SHA-256 %5.</source>
        <extracomment>%1 and %2 are names in a TLS certificate, %3 and %4 dates, %5 a fingerprint</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No whole answer came within %L1 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (through the proxy %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is encoded (%1), which was not asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was closed before a whole answer had come.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::IndexFacts</name>
    <message>
        <source>fusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1-d</source>
        <extracomment>number of dimensions of a vector: 384-d</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::IndexModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-filterable keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::IndexesPage</name>
    <message>
        <source>Indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status of %1 is “%2”; only an enabled index can be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected index and all its vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bucket %1 holds no vector indexes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Name(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::InspectorPane</name>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::InspectorView</name>
    <message>
        <source>Inspector state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the key, the vector, its metadata or the raw JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vector selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one to see its data, its metadata and the raw JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key no longer exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service knows no such key in this index. It was deleted after the table was loaded; a refresh shows what is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt %1 of %2 in %3 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::KeyList</name>
    <message>
        <source>Copy Selected Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy All Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::KeyLookup</name>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a possible key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key cannot be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A key has at most 1,024 bytes of UTF-8; this one has %n.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A key must be valid UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::KeyResults</name>
    <message>
        <source>Keys found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a possible key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::LoadBar</name>
    <message>
        <source>Load state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop loading; what is loaded stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the page that failed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load page after page to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln index(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>≥ %1</source>
        <extracomment>A lower bound: there are at least so many</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before anything came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, more to load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading… %1 so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry %1 of %2: %3</source>
        <extracomment>%3 is a reason like &quot;server busy&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry %1 of %2 in %3 s: %4</source>
        <extracomment>%3 is seconds, %4 a reason like &quot;server busy&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, loading failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection not set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redirected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credentials not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clock differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>request refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listing does not end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::MainWindow</name>
    <message>
        <source>Tool Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Demo Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector Bucket Browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every writing operation is refused before it is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection may delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No index is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No index is open or selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index is not ready: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is being loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first page is not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deletion is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place after this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::MetadataDelegate</name>
    <message>
        <source>Non-filterable: it cannot be used in a query&apos;s filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filterable: a query&apos;s filter can use it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::MetadataModel</name>
    <message>
        <source>The metadata is not valid JSON: byte %1 was not expected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The metadata is nested deeper than %n level(s); what is deeper is shown as raw text.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::MetadataTab</name>
    <message>
        <source>Metadata problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vector was written without any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there, and it is an object without fields: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which of the matches is selected</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::MetadataText</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boolean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::NavigatorModel</name>
    <message>
        <source>The service answered with a page token that it had already given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No buckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No indexes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be listed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::NavigatorPane</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter buckets/indexes by prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix of bucket names; after a slash, prefix of index names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete Index…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index is not ready: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::PagedTableModel</name>
    <message>
        <source>The service answered with a page token that it had already given.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::Placeholder</name>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the details of the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::RawTab</name>
    <message>
        <source>Wrap lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all of the raw JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Raw JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::SelectionSummary</name>
    <message>
        <source>Common fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None of them has metadata fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Fields of the first %Ln</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What they have in common</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln different value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::SourceTextView</name>
    <message>
        <source>Copy Source Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the source text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source location</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::StartPlan</name>
    <message>
        <source>There are no credentials. Set OSS_ACCESS_KEY_ID and OSS_ACCESS_KEY_SECRET (and OSS_SESSION_TOKEN for temporary ones) in the environment and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are credentials, but neither a region nor an endpoint. Give --region or --endpoint, or set OSS_REGION or OSS_ENDPOINT in the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>environment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::StatisticsGrid</name>
    <message>
        <source>Norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Euclidean length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the components (population)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NaN, Inf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components that are not a number, and infinite ones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::TableCell</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <comment>length of a list</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::TableColumns</name>
    <message>
        <source>Hide “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::TablePage</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show, hide and order columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing had come by then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Columns (%Ln hidden)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Row(s) as JSON</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::ValuePlot</name>
    <message>
        <source>Value plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::ValuesModel</name>
    <message>
        <source>Position</source>
        <extracomment>Column header: which component of the vector, counted from 0</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::VectorClient</name>
    <message>
        <source>The listing answered with the token it was asked with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is read-only: nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no access key to sign requests with.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::VectorModel</name>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::VectorsPage</name>
    <message>
        <source>Vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a vector by its key, loaded or not (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected vectors (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This index holds no vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors written a moment ago can take some seconds to be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index is being created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its vectors can be listed when its status is “enable”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index is being deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its vectors can no longer be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index is not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its status is “%1”; vectors can be listed when it is “enable”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Key(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Demo Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse the embedded demo store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the names or keys of the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all loaded rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to Key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look vectors up by key, without loading the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what is shown anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load page after page, to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete Index…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the index with all of its vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All B&amp;uckets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buckets of this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose and order the table&apos;s columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the panes back where they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and last calls, for a bug report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+F6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the running load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vb::WindowStatus</name>
    <message>
        <source>no answer</source>
        <comment>of a call</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 · %3 ms</source>
        <comment>operation, status, latency</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Request id %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer · %1</source>
        <extracomment>%1: the connection; the last call got no answer</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
