<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Answer</name>
    <message>
        <source>The answer starts with a byte order mark, which the service&apos;s JSON never does.</source>
        <translation>响应以字节顺序标记（BOM）开头，而服务返回的 JSON 从不如此。</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>响应为空。</translation>
    </message>
    <message>
        <source>The answer is an HTML page, not the service&apos;s JSON (proxy or wrong endpoint?).</source>
        <translation>响应是 HTML 页面，而不是服务返回的 JSON（是否经过了代理，或接入地址有误？）。</translation>
    </message>
    <message>
        <source>The answer is XML, not the service&apos;s JSON (wrong endpoint?).</source>
        <translation>响应是 XML，而不是服务返回的 JSON（接入地址是否有误？）。</translation>
    </message>
    <message>
        <source>The answer is not valid UTF-8: byte %1 is wrong.</source>
        <translation>响应不是有效的 UTF-8：第 %1 字节有误。</translation>
    </message>
    <message>
        <source>&quot;IsTruncated&quot; says that there are more buckets, but &quot;NextMarker&quot; is missing.</source>
        <translation>&quot;IsTruncated&quot; 表明还有更多 Bucket，但缺少 &quot;NextMarker&quot;。</translation>
    </message>
    <message>
        <source>&quot;dimension&quot; is %1, not a whole number</source>
        <translation>&quot;dimension&quot; 为 %1，不是整数</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>数组</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>The answer is not a JSON object.</source>
        <translation>响应不是 JSON 对象。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a wrong escape</source>
        <translation>&quot;%1&quot; 中有错误的转义</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the item is %1, not %2</source>
        <translation>该项是%1，应为%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2, not %3</source>
        <translation>&quot;%1&quot; 是%2，应为%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing</source>
        <translation>缺少 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there twice</source>
        <translation>&quot;%1&quot; 重复出现</translation>
    </message>
    <message>
        <source>Something follows the answer&apos;s JSON at byte %1.</source>
        <translation>响应的 JSON 之后还有多余内容，位于第 %1 字节。</translation>
    </message>
    <message>
        <source>more than %1 objects and arrays inside each other</source>
        <translation>对象和数组的嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>the answer is cut short</source>
        <translation>响应不完整，中途截断</translation>
    </message>
    <message>
        <source>malformed JSON at byte %1</source>
        <translation>第 %1 字节处的 JSON 格式错误</translation>
    </message>
    <message>
        <source>The answer is larger than 4 GiB.</source>
        <translation>响应超过 4 GiB。</translation>
    </message>
    <message>
        <source>The vector&apos;s data is neither an object nor an array.</source>
        <translation>向量的数据既不是对象，也不是数组。</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>The line is too long for a backup.</source>
        <translation>该行过长，不可能属于备份。</translation>
    </message>
    <message>
        <source>The file ends here.</source>
        <translation>文件在此处结束。</translation>
    </message>
    <message>
        <source>%1 is no backup, or one of a newer version of this program.</source>
        <translation>%1 不是备份，或者是由本程序的更新版本生成的备份。</translation>
    </message>
    <message>
        <source>%1 is not complete: it was cut off, or its backup never ended.</source>
        <translation>%1 不完整：文件被截断，或备份从未完成。</translation>
    </message>
    <message>
        <source>This is not a missing key of a backup.</source>
        <translation>这不是备份中的缺失主键记录。</translation>
    </message>
    <message>
        <source>%1 is damaged: it has more lines than it says.</source>
        <translation>%1 已损坏：实际行数多于其声明的行数。</translation>
    </message>
    <message>
        <source>%1 is damaged: it was changed since it was written.</source>
        <translation>%1 已损坏：写入之后内容被更改过。</translation>
    </message>
    <message>
        <source>This is not a vector of a backup.</source>
        <translation>这不是备份中的向量记录。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The vector &quot;%1&quot; came without its data and could not be put back.</source>
        <translation>返回的向量“%1”不含数据，将无法恢复。</translation>
    </message>
    <message>
        <source>The vector &quot;%1&quot; came twice.</source>
        <translation>向量“%1”返回了两次。</translation>
    </message>
    <message>
        <source>The vector &quot;%1&quot; came, and was not asked for.</source>
        <translation>返回了未请求的向量“%1”。</translation>
    </message>
    <message>
        <source>What was read back is not what was written.</source>
        <translation>读回的内容与写入的内容不一致。</translation>
    </message>
    <message>
        <source>Stopped while the backup was checked.</source>
        <translation>在检查备份时停止。</translation>
    </message>
</context>
<context>
    <name>Endpoint</name>
    <message>
        <source>No region and no endpoint are set.</source>
        <translation>未设置地域和接入地址。</translation>
    </message>
    <message>
        <source>“%1” is not a region id.</source>
        <translation>“%1”不是地域 ID。</translation>
    </message>
    <message>
        <source>An endpoint has no user name and no password.</source>
        <translation>接入地址不应包含用户名和密码。</translation>
    </message>
    <message>
        <source>“%1” is not an endpoint. Expected a host, or http:// or https:// with a host and no path.</source>
        <translation>“%1”不是接入地址。应为主机名，或以 http:// 或 https:// 开头、只含主机名而不含路径的地址。</translation>
    </message>
    <message>
        <source>No region is set; requests are signed for a region.</source>
        <translation>未设置地域；请求需按地域签名。</translation>
    </message>
    <message>
        <source>“%1” is not a bucket name.</source>
        <translation>“%1”不是 Bucket 名称。</translation>
    </message>
    <message>
        <source>“%1” is not an account id: it has digits only.</source>
        <translation>“%1”不是账号 ID：账号 ID 只含数字。</translation>
    </message>
    <message>
        <source>The account id is not known. It is part of the address of “%1”; set it in the connection.</source>
        <translation>账号 ID 未知。它是“%1”访问地址的一部分，请在连接中设置。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>An export to %1 was begun and did not end.</source>
        <translation>到 %1 的导出已开始但未结束。</translation>
    </message>
    <message>
        <source>A .npy file holds vectors of one known dimension, which this index does not have. Export it as JSON Lines.</source>
        <translation>.npy 文件只能容纳同一已知维度的向量，而此索引没有这样的维度。请导出为 JSON Lines。</translation>
    </message>
    <message>
        <source>The unfinished export is of another index, or of one that was made anew since.</source>
        <translation>未完成的导出属于另一个索引，或该索引在此之后已重新创建。</translation>
    </message>
    <message>
        <source>The unfinished export was begun with another format, other options or other keys.</source>
        <translation>未完成的导出是以另一种格式、其他选项或其他主键开始的。</translation>
    </message>
    <message>
        <source>The index was not read to its end.</source>
        <translation>索引未读取到末尾。</translation>
    </message>
    <message>
        <source>The vector &quot;%1&quot; came without its data.</source>
        <translation>返回的向量“%1”不含数据。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a file&apos;s path, %2: what the system says</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>this is no state of an unfinished export</source>
        <translation>这不是未完成导出的状态记录</translation>
    </message>
    <message>
        <source>A vector&apos;s data are not one list of numbers.</source>
        <translation>某个向量的数据不是单一的数值列表。</translation>
    </message>
    <message>
        <source>A vector has %1 dimensions, its index has %2.</source>
        <translation>某个向量为 %1 维，而其索引为 %2 维。</translation>
    </message>
    <message>
        <source>another export is writing this file</source>
        <translation>另一个导出正在写入此文件</translation>
    </message>
    <message>
        <source>the file is shorter than it was</source>
        <translation>文件比原来短</translation>
    </message>
    <message>
        <source>stopped while the file was read</source>
        <translation>在读取文件时停止</translation>
    </message>
    <message>
        <source>the file has not the size that was written</source>
        <translation>文件大小与写入的大小不符</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>This line is not UTF-8 (byte %1).</source>
        <translation>此行不是 UTF-8（第 %1 字节）。</translation>
    </message>
    <message>
        <source>This line is no JSON object.</source>
        <translation>此行不是 JSON 对象。</translation>
    </message>
    <message>
        <source>This line is malformed JSON at byte %1.</source>
        <translation>此行第 %1 字节处的 JSON 格式错误。</translation>
    </message>
    <message>
        <source>This line has no text named &quot;key&quot;, or a member twice.</source>
        <translation>此行没有名为 &quot;key&quot; 的字符串，或有重复的成员。</translation>
    </message>
    <message>
        <source>The vector has no data.</source>
        <translation>向量没有数据。</translation>
    </message>
    <message>
        <source>The vector&apos;s data are not one list of numbers.</source>
        <translation>向量的数据不是单一的数值列表。</translation>
    </message>
    <message>
        <source>Value %1 of the vector is no finite float32.</source>
        <translation>向量的第 %1 个数值不是有限的 float32。</translation>
    </message>
    <message>
        <source>The vector has %1 dimensions, the index has %2.</source>
        <translation>向量为 %1 维，而索引为 %2 维。</translation>
    </message>
    <message>
        <source>The key has %1 bytes; 1 to %2 are allowed.</source>
        <translation>主键为 %1 字节；允许 1 至 %2 字节。</translation>
    </message>
    <message>
        <source>The metadata are no JSON object.</source>
        <translation>元数据不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The metadata have %1 bytes; at most %2 are allowed.</source>
        <translation>元数据为 %1 字节；最多允许 %2 字节。</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <extracomment>%1: a file&apos;s path, %2: a line&apos;s number, %3: what is wrong</extracomment>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The line is longer than %1 bytes.</source>
        <translation>该行超过 %1 字节。</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>The listing answered with a token that it had already given.</source>
        <translation>列表返回了之前已给出过的令牌。</translation>
    </message>
    <message>
        <source>Some segments of the listing begin with the same vector: the service did not split it.</source>
        <translation>列表的若干分段以同一个向量开头：服务未对列表进行分段。</translation>
    </message>
</context>
<context>
    <name>ServiceError</name>
    <message>
        <source>The server redirects to another address. This is not followed, because a request is signed for one host (wrong endpoint?).</source>
        <translation>服务器重定向到另一个地址。请求只针对一个主机签名，因此不会跟随重定向（接入地址是否有误？）。</translation>
    </message>
    <message>
        <source>The server gave no message with this code.</source>
        <translation>服务器返回此错误码时未附带消息。</translation>
    </message>
    <message>
        <source>The server answered with HTTP status %1 and nothing else.</source>
        <translation>服务器仅返回了 HTTP 状态 %1，没有其他内容。</translation>
    </message>
    <message>
        <source>The answer is not an error message of the service.</source>
        <translation>响应不是服务的错误消息。</translation>
    </message>
</context>
<context>
    <name>vb::AboutDialog</name>
    <message>
        <source>About Vector Bucket Browser</source>
        <translation>关于 Vector Bucket Browser</translation>
    </message>
    <message>
        <source>Vector Bucket Browser</source>
        <translation>Vector Bucket Browser</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>版本 %1，基于 Qt %2</translation>
    </message>
    <message>
        <source>Browses the vector buckets of Alibaba Cloud OSS.</source>
        <translation>浏览阿里云 OSS 的向量 Bucket。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>本程序是自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
</context>
<context>
    <name>vb::AccessButton</name>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Writable</source>
        <translation>可写</translation>
    </message>
</context>
<context>
    <name>vb::ApiCall</name>
    <message>
        <source>The server redirects to %1. A request is sent only to the host it was signed for.</source>
        <translation>服务器重定向到 %1。请求只会发送给签名时所针对的主机。</translation>
    </message>
</context>
<context>
    <name>vb::Availability</name>
    <message>
        <source>No index is open</source>
        <translation>没有打开的索引</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>A deletion is under way</source>
        <translation>正在进行删除</translation>
    </message>
    <message>
        <source>No place before this one</source>
        <translation>已是最早的位置</translation>
    </message>
    <message>
        <source>No place after this one</source>
        <translation>已是最后的位置</translation>
    </message>
    <message>
        <source>No table is shown</source>
        <translation>当前没有显示表格</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <source>The table is empty</source>
        <translation>表格为空</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>此连接为只读</translation>
    </message>
    <message>
        <source>No index is open or selected</source>
        <translation>没有打开或选中的索引</translation>
    </message>
    <message>
        <source>The index is not ready: %1</source>
        <translation>索引尚未就绪：%1</translation>
    </message>
    <message>
        <source>Everything is being loaded</source>
        <translation>正在加载全部内容</translation>
    </message>
    <message>
        <source>Everything is loaded</source>
        <translation>已加载全部内容</translation>
    </message>
    <message>
        <source>The first page is not loaded</source>
        <translation>第一页尚未加载</translation>
    </message>
    <message>
        <source>There is no journal</source>
        <translation>没有删除日志</translation>
    </message>
    <message>
        <source>The program was started with --read-only</source>
        <translation>程序以 --read-only 启动</translation>
    </message>
    <message>
        <source>The bucket holds indexes; only an empty one can be deleted</source>
        <translation>Bucket 中有索引；只有空 Bucket 才能删除</translation>
    </message>
    <message>
        <source>An export or import is open</source>
        <translation>有打开的导出或导入</translation>
    </message>
    <message>
        <source>The index is being counted</source>
        <translation>正在对索引计数</translation>
    </message>
</context>
<context>
    <name>vb::BackupChooser</name>
    <message>
        <source>Backup chosen</source>
        <translation>所选备份</translation>
    </message>
    <message>
        <source>Backups in %1</source>
        <translation>%1 中的备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Open File…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open a Backup</source>
        <translation>打开备份</translation>
    </message>
    <message>
        <source>Backups (*.jsonl)</source>
        <translation>备份 (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the backup to restore.</source>
        <translation>请选择要恢复的备份。</translation>
    </message>
    <message>
        <source>There are no backups yet: deleting makes one. A file can be opened.</source>
        <translation>尚无备份：删除时会生成备份。也可以打开备份文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) of %1, backed up on %2 through %3</source>
        <extracomment>%1: bucket/index, %2: time, %3: connection</extracomment>
        <translation>
            <numerusform>%1 的 %Ln 个向量，于 %2 通过 %3 备份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::BackupList</name>
    <message>
        <source>not usable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>vb::Badge</name>
    <message>
        <source>unit length</source>
        <translation>单位长度</translation>
    </message>
    <message>
        <source>Its norm is 1, within float32 precision.</source>
        <translation>在 float32 精度内，其范数为 1。</translation>
    </message>
    <message>
        <source>not unit length</source>
        <translation>非单位长度</translation>
    </message>
    <message>
        <source>Cosine distance ignores length, so this is no fault; but a model that normalises would have given norm 1.</source>
        <translation>余弦距离与长度无关，因此这不是错误；但若模型做了归一化，范数应为 1。</translation>
    </message>
    <message>
        <source>wrong dimension</source>
        <translation>维度不符</translation>
    </message>
    <message>
        <source>The index has %1 dimensions, this vector %2.</source>
        <translation>索引为 %1 维，此向量为 %2 维。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln NaN</source>
        <translation>
            <numerusform>%Ln 个 NaN</numerusform>
        </translation>
    </message>
    <message>
        <source>Components that are not a number. They are left out of the figures.</source>
        <translation>不是数字的分量，未计入各项统计。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln infinite</source>
        <translation>
            <numerusform>%Ln 个无穷大</numerusform>
        </translation>
    </message>
    <message>
        <source>Components beyond what float32 can hold. They are left out of the figures.</source>
        <translation>超出 float32 表示范围的分量，未计入各项统计。</translation>
    </message>
    <message>
        <source>zero vector</source>
        <translation>零向量</translation>
    </message>
    <message>
        <source>Every component is 0. It has no direction, so cosine says nothing about it.</source>
        <translation>所有分量均为 0。零向量没有方向，余弦距离对它没有意义。</translation>
    </message>
    <message>
        <source>Every component is 0.</source>
        <translation>所有分量均为 0。</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>常量</translation>
    </message>
    <message>
        <source>Every component has the same value.</source>
        <translation>所有分量的值都相同。</translation>
    </message>
</context>
<context>
    <name>vb::Breadcrumb</name>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>All buckets of this connection</source>
        <translation>此连接的所有 Bucket</translation>
    </message>
    <message>
        <source>Region; goes to all buckets</source>
        <translation>地域；转到所有 Bucket</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Copy as ARN</source>
        <translation>复制 ARN</translation>
    </message>
</context>
<context>
    <name>vb::BucketModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入地址（Endpoint）</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
</context>
<context>
    <name>vb::BucketsPage</name>
    <message>
        <source>Buckets</source>
        <translation>Bucket 列表</translation>
    </message>
    <message>
        <source>No vector buckets</source>
        <translation>没有向量 Bucket</translation>
    </message>
    <message>
        <source>The account has no vector buckets, or none that these credentials may list.</source>
        <translation>该账号下没有向量 Bucket，或者当前访问凭证无权列举。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Name(s)</source>
        <translation>
            <numerusform>复制 %n 个名称</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>This session is read-only</source>
        <translation>此会话为只读</translation>
    </message>
    <message>
        <source>Select one bucket</source>
        <translation>请选择一个 Bucket</translation>
    </message>
    <message>
        <source>Delete the selected bucket, if it is empty</source>
        <translation>删除所选 Bucket（仅限空 Bucket）</translation>
    </message>
    <message numerus="yes">
        <source>%n pinned</source>
        <translation>
            <numerusform>已固定 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::ClipboardLimit</name>
    <message>
        <source>Copy the first %1 rows?</source>
        <translation>要复制前 %1 行吗？</translation>
    </message>
    <message>
        <source>%1 rows are selected: too many for the clipboard.</source>
        <translation>已选择 %1 行：对剪贴板来说过多。</translation>
    </message>
    <message>
        <source>Export… writes all of them to a file.</source>
        <translation>“导出…”可将其全部写入文件。</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1 行</translation>
    </message>
</context>
<context>
    <name>vb::Clock</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s clock minus this computer&apos;s: %1 s</source>
        <extracomment>seconds, with a sign</extracomment>
        <translation>服务器时钟减去本机时钟：%1 秒</translation>
    </message>
    <message>
        <source>This computer&apos;s clock and the server&apos;s agree.</source>
        <translation>本机时钟与服务器一致。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s.</source>
        <extracomment>%1 is a span of time, as in &quot;3 minutes&quot;</extracomment>
        <translation>本机时钟比服务器慢 %1。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s.</source>
        <translation>本机时钟比服务器快 %1。</translation>
    </message>
    <message>
        <source>Set the date, the time and the time zone right: the service refuses requests that are more than 15 minutes off, and certificates are judged by this clock. Until then requests are signed with the server&apos;s time, and the test goes on so.</source>
        <translation>请校准日期、时间和时区：服务会拒绝偏差超过 15 分钟的请求，证书的有效期也按本机时钟判断。在此之前，请求以服务器时间签名，测试也据此继续。</translation>
    </message>
    <message>
        <source>Set it right before it is more than 15 minutes off.</source>
        <translation>请在偏差超过 15 分钟之前校准。</translation>
    </message>
</context>
<context>
    <name>vb::Colours</name>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>vb::CommandLine</name>
    <message>
        <source>region, e.g. cn-hangzhou</source>
        <translation>地域，例如 cn-hangzhou</translation>
    </message>
    <message>
        <source>account id (else discovered from the bucket ARNs)</source>
        <translation>账号 ID（省略时从 Bucket 的 ARN 中获取）</translation>
    </message>
    <message>
        <source>e.g. http://127.0.0.1:9000; default from the region</source>
        <translation>例如 http://127.0.0.1:9000；默认由地域得出</translation>
    </message>
    <message>
        <source>bucket in the path; default for IP addresses and localhost</source>
        <translation>将 Bucket 放在路径中；IP 地址和 localhost 默认如此</translation>
    </message>
    <message>
        <source>refuse every writing operation</source>
        <translation>拒绝所有写操作</translation>
    </message>
    <message>
        <source>open this bucket at start</source>
        <translation>启动时打开此 Bucket</translation>
    </message>
    <message>
        <source>open this index of the bucket at start</source>
        <translation>启动时打开该 Bucket 中的此索引</translation>
    </message>
    <message>
        <source>language of the window; default from the system</source>
        <translation>窗口的语言；默认跟随系统</translation>
    </message>
    <message>
        <source>write messages to this file</source>
        <translation>将消息写入此文件</translation>
    </message>
    <message>
        <source>print the version and exit</source>
        <translation>打印版本并退出</translation>
    </message>
    <message>
        <source>print this help and exit</source>
        <translation>打印此帮助并退出</translation>
    </message>
    <message>
        <source>--%1 needs a value</source>
        <translation>--%1 需要一个值</translation>
    </message>
    <message>
        <source>--account-id is not a number: %1</source>
        <translation>--account-id 不是数字：%1</translation>
    </message>
    <message>
        <source>--lang is en or zh_CN, not %1</source>
        <translation>--lang 应为 en 或 zh_CN，而不是 %1</translation>
    </message>
    <message>
        <source>--index needs --bucket</source>
        <translation>--index 需要与 --bucket 一起使用</translation>
    </message>
    <message>
        <source>--demo cannot be combined with --region, --account-id, --endpoint or --path-style</source>
        <translation>--demo 不能与 --region、--account-id、--endpoint 或 --path-style 同时使用</translation>
    </message>
    <message>
        <source>unexpected argument: %1</source>
        <translation>多余的参数：%1</translation>
    </message>
    <message>
        <source>Usage: vector-bucket-browser [options]</source>
        <translation>用法：vector-bucket-browser [选项]</translation>
    </message>
    <message>
        <source>Browses the vector buckets of Alibaba Cloud OSS.</source>
        <translation>浏览阿里云 OSS 的向量 Bucket。</translation>
    </message>
    <message>
        <source>Credentials come from OSS_ACCESS_KEY_ID, OSS_ACCESS_KEY_SECRET and OSS_SESSION_TOKEN (or the
ALIBABA_CLOUD_… names) in the environment, never from an argument. OSS_REGION and OSS_ENDPOINT are
read where the option is absent.</source>
        <translation>访问凭证取自环境变量 OSS_ACCESS_KEY_ID、OSS_ACCESS_KEY_SECRET 和 OSS_SESSION_TOKEN
（或 ALIBABA_CLOUD_… 系列变量），绝不取自命令行参数。未给出相应选项时，
读取 OSS_REGION 和 OSS_ENDPOINT。</translation>
    </message>
    <message>
        <source>Usage: vector-bucket-browser %1 --bucket NAME --index NAME [options]</source>
        <extracomment>%1 is the name of a command</extracomment>
        <translation>用法：vector-bucket-browser %1 --bucket NAME --index NAME [选项]</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 wrong arguments, 2 the server refused, 3 a fault on this side, 4 partly done,
5 interrupted.</source>
        <translation>退出码：0 完成，1 参数错误，2 服务器拒绝，3 本端故障，4 部分完成，
5 被中断。</translation>
    </message>
    <message>
        <source>open the embedded demo store (the default when nothing is configured)</source>
        <translation>打开内置的演示存储（没有任何配置时的默认行为）</translation>
    </message>
    <message>
        <source>open this saved connection</source>
        <translation>打开此已保存的连接</translation>
    </message>
    <message>
        <source>--profile cannot be combined with --demo, --region, --account-id, --endpoint or --path-style</source>
        <translation>--profile 不能与 --demo、--region、--account-id、--endpoint 或 --path-style 同时使用</translation>
    </message>
    <message>
        <source>start another program, whatever runs already</source>
        <translation>无论是否已有程序在运行，都另启动一个</translation>
    </message>
</context>
<context>
    <name>vb::CommandRunner</name>
    <message>
        <source>--bucket and --index are needed</source>
        <translation>需要 --bucket 和 --index</translation>
    </message>
    <message>
        <source>There are no credentials. Set OSS_ACCESS_KEY_ID and OSS_ACCESS_KEY_SECRET in the environment, or give --demo for the demo store.</source>
        <translation>没有访问凭证。请在环境变量中设置 OSS_ACCESS_KEY_ID 和 OSS_ACCESS_KEY_SECRET，或指定 --demo 以使用演示存储。</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>There is no saved connection named “%1”.</source>
        <translation>没有名为“%1”的已保存连接。</translation>
    </message>
    <message>
        <source>The endpoint %1 was not agreed to yet. Connect once in the window.</source>
        <translation>尚未同意使用接入地址 %1。请先在窗口中连接一次。</translation>
    </message>
    <message>
        <source>Its command was not agreed to yet. Connect once in the window.</source>
        <translation>尚未同意运行其命令。请先在窗口中连接一次。</translation>
    </message>
    <message>
        <source>the log file %1 cannot be written: %2</source>
        <translation>无法写入日志文件 %1：%2</translation>
    </message>
</context>
<context>
    <name>vb::Commands</name>
    <message>
        <source>Commands without a window (each has a --help of its own):</source>
        <translation>无窗口的命令（各有自己的 --help）：</translation>
    </message>
</context>
<context>
    <name>vb::ConfigFile</name>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>是目录</translation>
    </message>
    <message>
        <source>is not a regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>is larger than %L1 KiB</source>
        <translation>超过 %L1 KiB</translation>
    </message>
    <message>
        <source>is a link to a file that does not exist</source>
        <translation>是指向不存在文件的链接</translation>
    </message>
    <message>
        <source>is not a UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
</context>
<context>
    <name>vb::ConfirmDeleteDialog</name>
    <message>
        <source>Keys to delete</source>
        <translation>要删除的主键</translation>
    </message>
    <message>
        <source>Type the name to confirm</source>
        <translation>输入名称以确认</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences: what goes; whether it can be undone</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Back up the vectors before deleting them</source>
        <translation>删除前备份向量</translation>
    </message>
    <message>
        <source>Into %1. Nothing is deleted unless the backup is complete.</source>
        <translation>备份到 %1。备份未完成之前不会删除任何内容。</translation>
    </message>
</context>
<context>
    <name>vb::ConnectDialog</name>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>错误消息</translation>
    </message>
    <message>
        <source>No credentials of other tools were found on this machine.</source>
        <translation>未在本机找到其他工具的访问凭证。</translation>
    </message>
    <message>
        <source>“%1” was saved by a later version of this program, which knows more ways to connect. It is kept as it is; use that version, or make a new connection.</source>
        <translation>“%1”由本程序的更新版本保存，该版本支持更多连接方式。它会原样保留；请使用该版本，或新建连接。</translation>
    </message>
    <message>
        <source>The copy needs its secret typed.</source>
        <translation>需要为副本输入密钥。</translation>
    </message>
    <message>
        <source>The connection is saved. %1</source>
        <translation>连接已保存。%1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制副本</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Why it cannot be used</source>
        <translation>无法使用的原因</translation>
    </message>
    <message>
        <source>Test Connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and Connect</source>
        <translation>保存并连接</translation>
    </message>
    <message>
        <source>Connect in New Window</source>
        <translation>在新窗口中连接</translation>
    </message>
</context>
<context>
    <name>vb::ConnectedWindow</name>
    <message>
        <source>Starting the demo store…</source>
        <translation>正在启动演示存储…</translation>
    </message>
    <message>
        <source>demo store</source>
        <translation>演示存储</translation>
    </message>
</context>
<context>
    <name>vb::ConnectionDesk</name>
    <message>
        <source>There is no saved connection named “%1”.</source>
        <translation>没有名为“%1”的已保存连接。</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接到 %1…</translation>
    </message>
</context>
<context>
    <name>vb::ConnectionForm</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Marks and Buckets</source>
        <translation>标记与 Bucket</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Parts of the connection</source>
        <translation>连接的各部分</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Your own, e.g. “search, production”</source>
        <translation>自行命名，例如“搜索，生产”</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
</context>
<context>
    <name>vb::ConnectionList</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Found on this machine</source>
        <translation>在本机找到</translation>
    </message>
</context>
<context>
    <name>vb::ConnectionQuestion</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>要放弃更改吗？</translation>
    </message>
    <message>
        <source>The connection was changed and is not saved.</source>
        <translation>连接已更改，尚未保存。</translation>
    </message>
    <message>
        <source>“%1” was changed and is not saved.</source>
        <translation>“%1”已更改，尚未保存。</translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>要移除“%1”吗？</translation>
    </message>
    <message>
        <source>The saved connection goes, and its secret in the keychain. Nothing changes in the service.</source>
        <translation>将移除已保存的连接及其在钥匙串中的密钥。服务中不会有任何变化。</translation>
    </message>
    <message>
        <source>The saved connection goes. Nothing changes in the service.</source>
        <translation>将移除已保存的连接。服务中不会有任何变化。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Send requests signed with your key to this address?</source>
        <translation>要将用您的 AccessKey 签名的请求发送到此地址吗？</translation>
    </message>
    <message>
        <source>Use This Endpoint</source>
        <translation>使用此接入地址</translation>
    </message>
    <message>
        <source>Run this command to get credentials?</source>
        <translation>要运行此命令以获取访问凭证吗？</translation>
    </message>
    <message>
        <source>“%1” wants to run it each time it connects, without a shell, as you. One argument a line:</source>
        <translation>“%1”要在每次连接时以您的身份运行它，不经过 Shell。每行一个参数：</translation>
    </message>
    <message>
        <source>Run Command</source>
        <translation>运行命令</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The endpoint of “%1” is not one of Alibaba Cloud’s vector buckets. Agree only if you know who runs it: it learns your access key ID, a security token if there is one, and everything you read or delete. You are asked once for this endpoint.</source>
        <translation>“%1”的接入地址不属于阿里云向量 Bucket 服务。只有知道由谁运营时才应同意：它将获知您的 AccessKey ID、安全令牌（如有），以及您读取或删除的一切内容。对此接入地址只询问一次。</translation>
    </message>
</context>
<context>
    <name>vb::ConnectionTest</name>
    <message>
        <source>Choose the CA file of this connection anew, or none.</source>
        <translation>请为此连接重新选择 CA 文件，或不使用。</translation>
    </message>
    <message>
        <source>Check the proxy of this connection.</source>
        <translation>请检查此连接的代理。</translation>
    </message>
    <message>
        <source>The server&apos;s time could not be asked. %1</source>
        <translation>无法询问服务器时间。%1</translation>
    </message>
    <message>
        <source>The server does not tell its time.</source>
        <translation>服务器未告知其时间。</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>测试已停止。</translation>
    </message>
    <message>
        <source>Needs what failed: %1.</source>
        <extracomment>%1 is the name of a step of the test</extracomment>
        <translation>依赖于失败的步骤：%1。</translation>
    </message>
    <message>
        <source>Test of the connection “%1”, %2</source>
        <translation>连接“%1”的测试，%2</translation>
    </message>
    <message>
        <source>Region: %1</source>
        <translation>地域：%1</translation>
    </message>
    <message>
        <source>Endpoint: %1</source>
        <translation>接入地址：%1</translation>
    </message>
    <message>
        <source>A test writes nothing and deletes nothing.</source>
        <translation>测试不写入也不删除任何内容。</translation>
    </message>
    <message>
        <source>“%1” is not one of the regions that are known to offer vector buckets; new ones may have come. Check its spelling, as in cn-hangzhou.</source>
        <translation>“%1”不在已知提供向量 Bucket 的地域之列（也可能有新地域）。请检查拼写，例如 cn-hangzhou。</translation>
    </message>
    <message>
        <source>The endpoint is http://, and not this computer: everything would be sent in clear text.</source>
        <translation>接入地址为 http:// 且不是本机：所有内容都会以明文发送。</translation>
    </message>
    <message>
        <source>Use https://, or allow plain http in this connection.</source>
        <translation>请使用 https://，或在此连接中允许明文 http。</translation>
    </message>
    <message>
        <source>The endpoint is not one of Alibaba Cloud, and you have not agreed to use it.</source>
        <translation>此接入地址不属于阿里云，且您尚未同意使用。</translation>
    </message>
    <message>
        <source>Test again and agree only if you know who runs it.</source>
        <translation>请重新测试；只有知道由谁运营时才应同意。</translation>
    </message>
    <message>
        <source>Check the credentials of this connection. What needs no key is tested all the same.</source>
        <translation>请检查此连接的凭证。不需要密钥的步骤仍会测试。</translation>
    </message>
    <message>
        <source>There is no access key to sign requests with.</source>
        <translation>没有可用于签名请求的 AccessKey。</translation>
    </message>
    <message>
        <source>Give the key id and the secret in this connection.</source>
        <translation>请在此连接中填写 AccessKey ID 和 AccessKey Secret。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Valid until: %1</source>
        <translation>有效期至：%1</translation>
    </message>
    <message>
        <source>Access key %1.</source>
        <translation>AccessKey %1。</translation>
    </message>
    <message>
        <source>Temporary access key %1.</source>
        <translation>临时 AccessKey %1。</translation>
    </message>
</context>
<context>
    <name>vb::CopyMenu</name>
    <message>
        <source>Copy Key</source>
        <translation>复制主键</translation>
    </message>
    <message>
        <source>Copy Vector as JSON</source>
        <translation>将向量复制为 JSON</translation>
    </message>
    <message>
        <source>Copy Vector as Python List</source>
        <translation>将向量复制为 Python 列表</translation>
    </message>
    <message>
        <source>Copy Vector as NumPy</source>
        <translation>将向量复制为 NumPy 数组</translation>
    </message>
    <message>
        <source>Copy Vector as C Array</source>
        <translation>将向量复制为 C 数组</translation>
    </message>
    <message>
        <source>Copy Vector as Base64</source>
        <translation>将向量复制为 Base64</translation>
    </message>
    <message>
        <source>Copy Metadata</source>
        <translation>复制元数据</translation>
    </message>
    <message>
        <source>Copy Raw JSON</source>
        <translation>复制原始 JSON</translation>
    </message>
</context>
<context>
    <name>vb::CountCommand</name>
    <message>
        <source>Prints how many vectors an index has. The service has no count: the keys of all are listed.</source>
        <translation>打印索引中的向量数。服务不提供计数，因此会列举全部向量的主键。</translation>
    </message>
    <message>
        <source>%1 so far, %2/s</source>
        <extracomment>%1 is a number of vectors, %2 how many a second</extracomment>
        <translation>目前 %1，%2/秒</translation>
    </message>
    <message>
        <source>interrupted; at least %1 vectors</source>
        <translation>已中断；至少有 %1 个向量</translation>
    </message>
</context>
<context>
    <name>vb::CredentialAnswer</name>
    <message>
        <source>The answer has no %1.</source>
        <translation>响应中没有 %1。</translation>
    </message>
    <message>
        <source>The answer says that there are no credentials.</source>
        <translation>响应表明没有访问凭证。</translation>
    </message>
    <message>
        <source>The answer has a mode other than AK and StsToken.</source>
        <translation>响应中的模式不是 AK 或 StsToken。</translation>
    </message>
    <message>
        <source>The answer has the mode AK, and a token all the same.</source>
        <translation>响应的模式为 AK，却带有令牌。</translation>
    </message>
    <message>
        <source>The answer is not a JSON object.</source>
        <translation>响应不是 JSON 对象。</translation>
    </message>
    <message>
        <source>%1 in the answer is not a text, or set twice to different values.</source>
        <translation>响应中的 %1 不是字符串，或被设置了两次且值不同。</translation>
    </message>
    <message>
        <source>Expiration in the answer is not a time like 2006-01-02T15:04:05Z.</source>
        <translation>响应中的 Expiration 不是形如 2006-01-02T15:04:05Z 的时间。</translation>
    </message>
    <message>
        <source>The credentials in the answer expired at %1, by the clock of this machine.</source>
        <translation>按本机时钟，响应中的访问凭证已于 %1 过期。</translation>
    </message>
</context>
<context>
    <name>vb::CredentialCheck</name>
    <message>
        <source>This key is of another account (%1). What is open here is of account %2: connect anew to work with the other one.</source>
        <translation>此 AccessKey 属于另一个账号（%1）。此处打开的内容属于账号 %2：如需使用另一个账号，请重新连接。</translation>
    </message>
    <message>
        <source>The account that is open here is not known, so it cannot be told whether this key is of the same one. Connect anew.</source>
        <translation>此处所用的账号未知，无法确定此 AccessKey 是否属于同一账号。请重新连接。</translation>
    </message>
</context>
<context>
    <name>vb::CredentialFault</name>
    <message>
        <source>The access key id and its secret are swapped.</source>
        <translation>AccessKey ID 与 AccessKey Secret 填反了。</translation>
    </message>
    <message>
        <source>A temporary access key needs its security token.</source>
        <translation>临时 AccessKey 需要安全令牌。</translation>
    </message>
</context>
<context>
    <name>vb::CredentialFetch</name>
    <message>
        <source>The secret is not kept between sessions.</source>
        <translation>密钥不会在会话之间保留。</translation>
    </message>
    <message>
        <source>The password of the proxy is not known.</source>
        <translation>代理的密码未知。</translation>
    </message>
    <message>
        <source>This connection was saved by a later version of the program, which knows more ways to get credentials. Use that version, or make a new connection.</source>
        <translation>此连接由本程序的更新版本保存，该版本支持更多获取访问凭证的方式。请使用该版本，或新建连接。</translation>
    </message>
    <message>
        <source>The secret of the access key is not known.</source>
        <translation>AccessKey Secret 未知。</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>钥匙串</translation>
    </message>
    <message>
        <source>access key for this session</source>
        <translation>仅用于此会话的 AccessKey</translation>
    </message>
    <message>
        <source>The credentials are not where they were: %1.</source>
        <translation>访问凭证已不在原处：%1。</translation>
    </message>
    <message>
        <source>command %1</source>
        <translation>命令 %1</translation>
    </message>
    <message>
        <source>ECS role</source>
        <translation>ECS 角色</translation>
    </message>
    <message>
        <source>ECS role %1</source>
        <translation>ECS 角色 %1</translation>
    </message>
</context>
<context>
    <name>vb::CredentialMode</name>
    <message>
        <source>The mode is Anonymous: there are no credentials, and vector buckets ask for them.</source>
        <translation>模式为 Anonymous：没有访问凭证，而向量 Bucket 需要访问凭证。</translation>
    </message>
    <message>
        <source>The mode is BearerToken. Requests to vector buckets are signed with an access key, which a bearer token is not.</source>
        <translation>模式为 BearerToken。对向量 Bucket 的请求需用 AccessKey 签名，而 Bearer Token 不是 AccessKey。</translation>
    </message>
    <message>
        <source>The mode %1 is not supported, and no other key of the profile is used in its place. Use process credentials: a command that gets the temporary key and prints AccessKeyId, AccessKeySecret, SecurityToken and Expiration as JSON.</source>
        <extracomment>%1 is the name of a mode, &quot;RamRoleArn&quot;</extracomment>
        <translation>不支持模式 %1，也不会改用该配置中的其他 AccessKey。请使用进程凭证：即一个获取临时 AccessKey，并以 JSON 打印 AccessKeyId、AccessKeySecret、SecurityToken 和 Expiration 的命令。</translation>
    </message>
</context>
<context>
    <name>vb::CredentialOffer</name>
    <message>
        <source>%1 is not set.</source>
        <translation>%1 未设置。</translation>
    </message>
    <message>
        <source>Line %L1 of the file is neither a section nor a setting.</source>
        <translation>文件的第 %L1 行既不是小节，也不是设置。</translation>
    </message>
    <message>
        <source>There is no profile in the file.</source>
        <translation>文件中没有配置。</translation>
    </message>
    <message>
        <source>It is nested too deeply.</source>
        <translation>嵌套过深。</translation>
    </message>
    <message>
        <source>It is not JSON: it ends in the middle, in line %L1.</source>
        <translation>不是 JSON：内容在第 %L1 行中途结束。</translation>
    </message>
    <message>
        <source>It is not JSON: see line %L1.</source>
        <translation>不是 JSON：见第 %L1 行。</translation>
    </message>
    <message>
        <source>%1 is not a text, or set twice to different values.</source>
        <translation>%1 不是字符串，或被设置了两次且值不同。</translation>
    </message>
    <message>
        <source>It is not a JSON object.</source>
        <translation>不是 JSON 对象。</translation>
    </message>
    <message>
        <source>Its profiles are not a list.</source>
        <translation>其中的配置不是列表。</translation>
    </message>
    <message>
        <source>One of its profiles is not a JSON object.</source>
        <translation>其中有一个配置不是 JSON 对象。</translation>
    </message>
    <message>
        <source>There is another profile of this name before it.</source>
        <translation>在它之前已有同名的配置。</translation>
    </message>
    <message>
        <source>%1 is set, but %2 is not.</source>
        <extracomment>%1 and %2 are names of settings</extracomment>
        <translation>%1 已设置，但 %2 未设置。</translation>
    </message>
    <message>
        <source>%1 and %2 are not set.</source>
        <translation>%1 和 %2 未设置。</translation>
    </message>
    <message>
        <source>%1 is that of a temporary key, which is of no use without %2.</source>
        <translation>%1 属于临时 AccessKey，没有 %2 则无法使用。</translation>
    </message>
    <message>
        <source>%1 has characters that no key has, such as blanks or quotation marks.</source>
        <translation>%1 含有 AccessKey 中不会出现的字符，例如空白或引号。</translation>
    </message>
    <message>
        <source>%1 is set, but not used: the mode is AK.</source>
        <translation>%1 已设置，但不会使用：模式为 AK。</translation>
    </message>
    <message>
        <source>The token has expired.</source>
        <translation>令牌已过期。</translation>
    </message>
    <message>
        <source>The name of the role has characters that no role has.</source>
        <translation>角色名称含有角色名中不会出现的字符。</translation>
    </message>
    <message>
        <source>%1 is not a command: a quotation mark or backslash is left open.</source>
        <translation>%1 不是命令：引号或反斜杠未闭合。</translation>
    </message>
    <message>
        <source>There are no credentials in it.</source>
        <translation>其中没有访问凭证。</translation>
    </message>
    <message>
        <source>Its %1 is not one that is known here.</source>
        <translation>其 %1 的值无法识别。</translation>
    </message>
    <message>
        <source>It has several kinds of credentials, and no %1 says which to use.</source>
        <translation>其中有多种访问凭证，但没有 %1 指明使用哪一种。</translation>
    </message>
    <message>
        <source>The address to get the credentials from is not a URL.</source>
        <translation>获取访问凭证的地址不是 URL。</translation>
    </message>
    <message>
        <source>The address to get the credentials from has a user name or password in it.</source>
        <translation>获取访问凭证的地址中含有用户名或密码。</translation>
    </message>
    <message>
        <source>The address to get the credentials from is neither https nor http.</source>
        <translation>获取访问凭证的地址既不是 https 也不是 http。</translation>
    </message>
    <message>
        <source>The address to get the credentials from is not encrypted. http is allowed only to this machine and to link-local addresses; use https.</source>
        <translation>获取访问凭证的地址未加密。http 只允许用于本机和链路本地地址；请使用 https。</translation>
    </message>
    <message>
        <source>%1 names the file %2, which does not exist.</source>
        <extracomment>%1 is the name of an environment variable, %2 a file</extracomment>
        <translation>%1 指定的文件 %2 不存在。</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <extracomment>%1 is a file, %2 the end of the sentence: &quot;is a directory&quot;</extracomment>
        <translation>%1 %2。</translation>
    </message>
    <message>
        <source>%1 is set twice, to different values.</source>
        <translation>%1 被设置了两次，且值不同。</translation>
    </message>
    <message>
        <source>%1 · %2 · profile %3</source>
        <extracomment>%1 is a tool, %2 a file, %3 the name of a profile in it</extracomment>
        <translation>%1 · %2 · 配置 %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a tool, %2 a file</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 names the profile “%2”, which is not in %3.</source>
        <extracomment>%1 is a variable or setting, %2 the name of a profile, %3 a file</extracomment>
        <translation>%1 指定的配置“%2”不在 %3 中。</translation>
    </message>
    <message>
        <source>Its skip-verify-cert is not taken: certificates are always verified.</source>
        <translation>未采用其 skip-verify-cert：始终验证证书。</translation>
    </message>
    <message>
        <source>Its source-profile is not in the file.</source>
        <translation>其 source-profile 不在文件中。</translation>
    </message>
    <message>
        <source>Its source-profile leads back to itself.</source>
        <translation>其 source-profile 循环指向自身。</translation>
    </message>
    <message>
        <source>Too many profiles refer to each other.</source>
        <translation>相互引用的配置过多。</translation>
    </message>
    <message>
        <source>Its endpoint is one of object storage and not taken; the one for vector buckets is made from the region.</source>
        <translation>其接入地址属于对象存储，未采用；向量 Bucket 的接入地址由地域得出。</translation>
    </message>
    <message>
        <source>Its region is not a region id and not taken.</source>
        <translation>其地域不是地域 ID，未采用。</translation>
    </message>
    <message>
        <source>Its endpoint is not a host or URL and not taken.</source>
        <translation>其接入地址不是主机名或 URL，未采用。</translation>
    </message>
    <message>
        <source>Its account id is not a number and not taken.</source>
        <translation>其账号 ID 不是数字，未采用。</translation>
    </message>
    <message>
        <source>Its proxy is not an http or socks5 address and not taken.</source>
        <translation>其代理不是 http 或 socks5 地址，未采用。</translation>
    </message>
    <message>
        <source>It names no region: choose one.</source>
        <translation>其中未指定地域：请选择一个。</translation>
    </message>
</context>
<context>
    <name>vb::CredentialProvider</name>
    <message>
        <source>There is no access key in %1.</source>
        <translation>%1 中没有 AccessKey。</translation>
    </message>
</context>
<context>
    <name>vb::CredentialSources</name>
    <message>
        <source>%1 is set in the environment, but %2 is not.</source>
        <extracomment>%1 and %2 are names of environment variables</extracomment>
        <translation>环境变量 %1 已设置，但 %2 未设置。</translation>
    </message>
    <message>
        <source>environment · %1</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>环境变量 · %1</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>%1 is set, too: that role is not assumed, the key is used itself.</source>
        <translation>%1 也已设置：不会扮演该角色，而是直接使用此 AccessKey。</translation>
    </message>
</context>
<context>
    <name>vb::CredentialSwitches</name>
    <message>
        <source>The environment forbids it: %1 is set.</source>
        <extracomment>%1 is the name of an environment variable</extracomment>
        <translation>环境变量禁止此操作：%1 已设置。</translation>
    </message>
</context>
<context>
    <name>vb::CredentialWatch</name>
    <message>
        <source>The command that gives credentials is another one now. Connect anew to see it.</source>
        <translation>提供访问凭证的命令已改变。请重新连接以查看该命令。</translation>
    </message>
    <message>
        <source>access key for this session</source>
        <translation>仅用于此会话的 AccessKey</translation>
    </message>
</context>
<context>
    <name>vb::CredentialsForm</name>
    <message>
        <source>Credentials</source>
        <translation>访问凭证</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Read them from there at each connect</source>
        <translation>每次连接时从该处读取</translation>
    </message>
    <message>
        <source>Nothing is copied; a key that is changed there is changed here</source>
        <translation>不复制任何内容；该处的 AccessKey 更改后，此处随之更改</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>复制 AccessKey</translation>
    </message>
    <message>
        <source>Where the copy is kept</source>
        <translation>副本的保存位置</translation>
    </message>
    <message>
        <source>/usr/local/bin/print-key --profile prod</source>
        <translation>/usr/local/bin/print-key --profile prod</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What is run</source>
        <translation>所运行的内容</translation>
    </message>
    <message>
        <source>It is run without a shell, for at most 15 seconds, and prints the key as JSON. You are asked before it runs for the first time.</source>
        <translation>命令不经过 Shell 运行，最长 15 秒，并以 JSON 打印 AccessKey。首次运行前会询问您。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Answers with a temporary key as JSON, again whenever the last one runs out.</source>
        <translation>以 JSON 返回临时 AccessKey，过期后会再次获取。</translation>
    </message>
    <message>
        <source>The role of this machine</source>
        <translation>本机的角色</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Only on an ECS instance: its metadata service gives temporary keys.</source>
        <translation>仅限 ECS 实例：由其元数据服务提供临时 AccessKey。</translation>
    </message>
    <message>
        <source>Found on this machine</source>
        <translation>在本机找到</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>AccessKey</translation>
    </message>
    <message>
        <source>From a command</source>
        <translation>来自命令</translation>
    </message>
    <message>
        <source>From an address</source>
        <translation>来自地址</translation>
    </message>
    <message>
        <source>ECS instance role</source>
        <translation>ECS 实例角色</translation>
    </message>
    <message>
        <source>Access key ID %1</source>
        <translation>AccessKey ID %1</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>No system keychain is running here: a copy is kept for this session only.</source>
        <translation>此处没有运行系统钥匙串：副本仅在此会话中保留。</translation>
    </message>
    <message>
        <source>A copy is kept in the system keychain.</source>
        <translation>副本保存在系统钥匙串中。</translation>
    </message>
</context>
<context>
    <name>vb::DataTab</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Vector data</source>
        <translation>向量数据</translation>
    </message>
    <message>
        <source>Copy Values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Go to component</source>
        <translation>转到分量</translation>
    </message>
    <message>
        <source>This vector came without data</source>
        <translation>此向量未附带数据</translation>
    </message>
    <message>
        <source>The answer has its key, but no numbers.</source>
        <translation>响应中有它的主键，但没有数值。</translation>
    </message>
    <message>
        <source>The data could not be read as numbers</source>
        <translation>无法将数据解析为数值</translation>
    </message>
    <message>
        <source>It has no list of numbers in it.</source>
        <translation>其中没有数值列表。</translation>
    </message>
    <message>
        <source>Show Raw</source>
        <translation>显示原始内容</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln value(s))</source>
        <translation>
            <numerusform>%1（%Ln 个数值）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) · norm %1</source>
        <extracomment>%1 is the Euclidean length</extracomment>
        <translation>
            <numerusform>%Ln 个数值 · 范数 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>vb::DeleteDesk</name>
    <message>
        <source>No deletion with a backup to undo</source>
        <translation>没有可撤销的带备份的删除</translation>
    </message>
</context>
<context>
    <name>vb::DeleteFlow</name>
    <message>
        <source>Nothing was deleted</source>
        <translation>未删除任何内容</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>此连接为只读。</translation>
    </message>
    <message>
        <source>Nothing can be deleted through it until it is made writable.</source>
        <translation>在将其改为可写之前，无法通过它删除任何内容。</translation>
    </message>
    <message>
        <source>Deleting was broken off; the journal has what is known of it</source>
        <translation>删除已中断；已知情况见删除日志</translation>
    </message>
    <message>
        <source>A deletion is under way</source>
        <translation>正在进行删除</translation>
    </message>
</context>
<context>
    <name>vb::DeleteJob</name>
    <message>
        <source>The service said that it was deleted, but it is still there.</source>
        <translation>服务返回已删除，但它仍然存在。</translation>
    </message>
    <message>
        <source>The service is still deleting it. It will be gone after a while.</source>
        <translation>服务仍在删除它，稍后即会消失。</translation>
    </message>
    <message>
        <source>This connection is read-only: nothing was sent.</source>
        <translation>此连接为只读：未发送任何请求。</translation>
    </message>
    <message>
        <source>It was begun with %1, and this connection is %2.</source>
        <translation>它是以 %1 开始的，而此连接为 %2。</translation>
    </message>
    <message>
        <source>The journal does not hold this deletion.</source>
        <translation>删除日志中没有此删除。</translation>
    </message>
    <message>
        <source>This deletion is still running.</source>
        <translation>此删除仍在进行。</translation>
    </message>
    <message>
        <source>This deletion can be gone on with only where it was begun. %1</source>
        <translation>此删除只能在其开始之处继续。%1</translation>
    </message>
    <message>
        <source>More is asked for than was confirmed when this deletion was begun.</source>
        <translation>请求删除的内容超出了此删除开始时所确认的范围。</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 个已删除</translation>
    </message>
    <message>
        <source>%1 were not there</source>
        <translation>%1 个原本不存在</translation>
    </message>
    <message>
        <source>%1 still there</source>
        <translation>%1 个仍然存在</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 个未知</translation>
    </message>
    <message>
        <source>%1 not tried</source>
        <translation>%1 个未尝试</translation>
    </message>
    <message>
        <source>nothing was deleted</source>
        <translation>未删除任何内容</translation>
    </message>
    <message>
        <source>It was stopped before it was looked whether they exist.</source>
        <translation>在查询它们是否存在之前已停止。</translation>
    </message>
</context>
<context>
    <name>vb::DeleteJournal</name>
    <message>
        <source>The journal %1 cannot be written: %2</source>
        <translation>无法写入删除日志 %1：%2</translation>
    </message>
    <message>
        <source>The program ended before anything was deleted</source>
        <translation>程序在删除任何内容之前已结束</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be read, the first is line %1.</source>
        <translation>
            <numerusform>有 %n 行无法读取，首个为第 %1 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>It did not end, and cannot go on: %1 keys were confirmed, and the journal has %2</source>
        <translation>未结束，且无法继续：已确认 %1 个主键，而删除日志中有 %2 个</translation>
    </message>
    <message>
        <source>This deletion is still running.</source>
        <translation>此删除仍在进行。</translation>
    </message>
    <message>
        <source>This deletion was gone on with meanwhile. Read the journal again.</source>
        <translation>此删除已在其他地方继续。请重新读取日志。</translation>
    </message>
</context>
<context>
    <name>vb::DeleteKeysDialog</name>
    <message>
        <source>Delete Keys</source>
        <translation>删除主键</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>错误消息</translation>
    </message>
    <message>
        <source>Open File…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>A file with a key a line, a JSON list, or JSON lines with a “key”</source>
        <translation>每行一个主键的文件、JSON 列表，或含有“key”的 JSON Lines 文件</translation>
    </message>
    <message>
        <source>Open a List of Keys</source>
        <translation>打开主键列表</translation>
    </message>
    <message>
        <source>Lists of keys (*.txt *.jsonl *.json)</source>
        <translation>主键列表 (*.txt *.jsonl *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>此连接为只读</translation>
    </message>
    <message>
        <source>The keys are to be looked up first</source>
        <translation>请先查找这些主键</translation>
    </message>
    <message>
        <source>None of the keys exists</source>
        <translation>这些主键均不存在</translation>
    </message>
    <message>
        <source>Ask whether to delete the selected present keys, or all present ones</source>
        <translation>询问是否删除所选的已存在的主键；未选择时为所有已存在的主键</translation>
    </message>
</context>
<context>
    <name>vb::DeleteProgressDialog</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 in %3 s. %4</source>
        <extracomment>%1 and %2 are numbers of attempts, %3 seconds, %4 the reason</extracomment>
        <translation>%3 秒后进行第 %1 次尝试（共 %2 次）。%4</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Deleting and verifying: %1 of %2</source>
        <translation>正在删除并验证：%1/%2</translation>
    </message>
    <message>
        <source>Deleting and verifying…</source>
        <translation>正在删除并验证…</translation>
    </message>
    <message>
        <source>Backing up %1 of %2.</source>
        <translation>正在备份：%1/%2。</translation>
    </message>
    <message>
        <source>Backing up: %1 so far.</source>
        <translation>正在备份：目前 %1 个。</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Nothing has been deleted yet.</source>
        <translation>尚未删除任何内容。</translation>
    </message>
</context>
<context>
    <name>vb::DeleteQuestion</name>
    <message>
        <source>This cannot be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln vector(s) from %1?</source>
        <translation>
            <numerusform>要从 %1 删除 %Ln 个向量吗？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln vector(s)</source>
        <translation>
            <numerusform>删除 %Ln 个向量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Data and metadata of %Ln vector(s) are removed from the service.</source>
        <translation>
            <numerusform>将从服务中移除 %Ln 个向量的数据和元数据。</numerusform>
        </translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>未加载</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand(s) in no table</source>
        <translation>
            <numerusform>其中 %Ln 个不在任何表格中</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete index %1?</source>
        <translation>要删除索引 %1 吗？</translation>
    </message>
    <message>
        <source>Delete index %1</source>
        <translation>删除索引 %1</translation>
    </message>
    <message>
        <source>Every vector in it is deleted with it, loaded or not, with its data and metadata.</source>
        <translation>其中的所有向量，无论是否已加载，都将连同数据和元数据一并删除。</translation>
    </message>
    <message>
        <source>Type the name of the index to confirm:</source>
        <translation>输入索引名称以确认：</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1: the service may refuse</source>
        <translation>%1：服务可能会拒绝</translation>
    </message>
    <message>
        <source>The service cannot undo this; Restore… can, from the backup.</source>
        <translation>服务无法撤销此操作；可通过“恢复…”从备份中恢复。</translation>
    </message>
    <message>
        <source>%1 (production)</source>
        <translation>%1（生产）</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>first and last key</extracomment>
        <translation>主键</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>Type the number of vectors, %1, to confirm:</source>
        <translation>输入向量数 %1 以确认：</translation>
    </message>
    <message>
        <source>Metadata of %1</source>
        <translation>%1 的元数据</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Delete bucket %1?</source>
        <translation>要删除 Bucket %1 吗？</translation>
    </message>
    <message>
        <source>Delete bucket %1</source>
        <translation>删除 Bucket %1</translation>
    </message>
    <message>
        <source>Only an empty bucket can be deleted: the service refuses while there is an index in it.</source>
        <translation>只有空 Bucket 才能删除：其中有索引时，服务会拒绝删除。</translation>
    </message>
    <message>
        <source>Type the name of the bucket to confirm:</source>
        <translation>输入 Bucket 名称以确认：</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Earlier backup</source>
        <translation>先前的备份</translation>
    </message>
    <message numerus="yes">
        <source>Go on deleting %Ln vector(s) from %1?</source>
        <translation>
            <numerusform>要继续从 %1 删除 %Ln 个向量吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>These are left of a deletion that was interrupted. What became of them is looked up first; only those that still exist are deleted.</source>
        <translation>这些是一次中断的删除所遗留的向量。将先查询它们的现状；只删除仍然存在的向量。</translation>
    </message>
    <message>
        <source>The service cannot undo this; Restore… can, from the backup. Vectors that are written while the backup is made may be missing from it.</source>
        <translation>服务无法撤销此操作；可通过“恢复…”从备份中恢复。备份期间写入的向量可能不在备份中。</translation>
    </message>
</context>
<context>
    <name>vb::DeleteReportDialog</name>
    <message>
        <source>Error message</source>
        <translation>错误消息</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more error(s); Copy has all of them.</source>
        <translation>
            <numerusform>另有 %Ln 个错误；“复制报告”包含全部错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys shown</source>
        <translation>显示的主键</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>主键</translation>
    </message>
    <message>
        <source>Copy Report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Try Again…</source>
        <translation>重试…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) backed up</source>
        <translation>
            <numerusform>已备份 %Ln 个向量</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
</context>
<context>
    <name>vb::DeleteReportText</name>
    <message>
        <source>Index %1 deleted</source>
        <translation>已删除索引 %1</translation>
    </message>
    <message>
        <source>Index %1 was not deleted</source>
        <translation>索引 %1 未删除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) deleted from %1</source>
        <translation>
            <numerusform>已从 %1 删除 %Ln 个向量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) deleted</source>
        <translation>
            <numerusform>已删除 %Ln 个向量</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln vector(s) deleted</source>
        <translation>
            <numerusform>%Ln 个向量中已删除 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Not tried: %1</source>
        <translation>未尝试：%1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>Deleting index %1</source>
        <translation>正在删除索引 %1</translation>
    </message>
    <message>
        <source>Deleting bucket %1</source>
        <translation>正在删除 Bucket %1</translation>
    </message>
    <message numerus="yes">
        <source>Deleting %Ln vector(s) from %1</source>
        <translation>
            <numerusform>正在从 %1 删除 %Ln 个向量</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 deleted, %3 still there, %4 unknown, %5 not tried</source>
        <translation>%1：%2 个已删除，%3 个仍然存在，%4 个未知，%5 个未尝试</translation>
    </message>
    <message>
        <source>Nothing was deleted: the backup failed</source>
        <translation>未删除任何内容：备份失败</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>未删除任何内容</translation>
    </message>
    <message>
        <source>Bucket %1 deleted</source>
        <translation>已删除 Bucket %1</translation>
    </message>
    <message>
        <source>Bucket %1 was not deleted</source>
        <translation>Bucket %1 未删除</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>操作已停止。</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>仍然存在</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>They could not be read back: they may be gone or not.</source>
        <translation>无法读回验证：可能已删除，也可能未删除。</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>未尝试</translation>
    </message>
    <message>
        <source>Was not there</source>
        <translation>原本不存在</translation>
    </message>
    <message>
        <source>They did not exist when it began.</source>
        <translation>删除开始时它们就不存在。</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Read back: they are gone.</source>
        <translation>已读回验证：它们已不存在。</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>备份：%1</translation>
    </message>
    <message>
        <source>Still there: %1</source>
        <translation>仍然存在：%1</translation>
    </message>
    <message>
        <source>Unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>Was not there: %1</source>
        <translation>原本不存在：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln not there before</source>
        <extracomment>&quot;3 vectors deleted from articles, 2 not there before&quot;</extracomment>
        <translation>
            <numerusform>%1，%Ln 个原本就不存在</numerusform>
        </translation>
    </message>
    <message>
        <source>Read back and found, or the request was refused as a whole.</source>
        <translation>回读时仍存在，或请求整体被拒绝。</translation>
    </message>
    <message>
        <source>Read back: they are gone. Whether they had been there was not looked for, since no backup was made.</source>
        <translation>回读确认：已不存在。由于未做备份，没有检查它们之前是否存在。</translation>
    </message>
</context>
<context>
    <name>vb::Drafts</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a connection, number</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>vb::EcsRoleProvider</name>
    <message>
        <source>The name of the role has characters that no role has.</source>
        <translation>角色名称含有角色名中不会出现的字符。</translation>
    </message>
    <message>
        <source>The metadata service (%1) cannot be reached: %2 It is there on ECS instances only.</source>
        <translation>无法连接元数据服务（%1），该服务只存在于 ECS 实例上：%2</translation>
    </message>
    <message>
        <source>The metadata service (%1) gave no token, and ALIBABA_CLOUD_IMDSV1_DISABLED forbids to go on without one.</source>
        <translation>元数据服务（%1）未返回令牌，而 ALIBABA_CLOUD_IMDSV1_DISABLED 禁止在没有令牌时继续。</translation>
    </message>
    <message>
        <source>This machine has no RAM role.</source>
        <translation>本机没有 RAM 角色。</translation>
    </message>
    <message>
        <source>The metadata service (%1) answered with something that is no name of a role.</source>
        <translation>元数据服务（%1）返回的内容不是角色名称。</translation>
    </message>
    <message>
        <source>This machine has no RAM role of that name.</source>
        <translation>本机没有该名称的 RAM 角色。</translation>
    </message>
    <message>
        <source>The metadata service (%1): %2</source>
        <translation>元数据服务（%1）：%2</translation>
    </message>
</context>
<context>
    <name>vb::EndpointGuard</name>
    <message>
        <source>Nothing was sent: http://%1 is not encrypted, and this connection does not allow that.</source>
        <translation>未发送任何内容：http://%1 未加密，而此连接不允许这样做。</translation>
    </message>
</context>
<context>
    <name>vb::ErrorStrip</name>
    <message>
        <source>Copy Details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Copy the details of the error</source>
        <translation>复制错误的详细信息</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>错误消息</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>why; what to do next</extracomment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>vb::ErrorText</name>
    <message>
        <source>The buckets could not be listed</source>
        <translation>无法列举 Bucket</translation>
    </message>
    <message>
        <source>The bucket %1 could not be read</source>
        <translation>无法读取 Bucket %1</translation>
    </message>
    <message>
        <source>The bucket %1 could not be created</source>
        <translation>无法创建 Bucket %1</translation>
    </message>
    <message>
        <source>The bucket %1 could not be deleted</source>
        <translation>无法删除 Bucket %1</translation>
    </message>
    <message>
        <source>The indexes of %1 could not be listed</source>
        <translation>无法列举 %1 的索引</translation>
    </message>
    <message>
        <source>The index %1 could not be read</source>
        <translation>无法读取索引 %1</translation>
    </message>
    <message>
        <source>The index %1 could not be created</source>
        <translation>无法创建索引 %1</translation>
    </message>
    <message>
        <source>The index %1 could not be deleted</source>
        <translation>无法删除索引 %1</translation>
    </message>
    <message>
        <source>The vectors of %1 could not be listed</source>
        <translation>无法列举 %1 的向量</translation>
    </message>
    <message>
        <source>Vectors of %1 could not be read</source>
        <translation>无法读取 %1 的向量</translation>
    </message>
    <message>
        <source>The index %1 could not be searched</source>
        <translation>无法检索索引 %1</translation>
    </message>
    <message>
        <source>Vectors could not be written to %1</source>
        <translation>无法将向量写入 %1</translation>
    </message>
    <message>
        <source>Vectors of %1 could not be deleted</source>
        <translation>无法删除 %1 的向量</translation>
    </message>
    <message>
        <source>The request failed</source>
        <translation>请求失败</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>The cause is not known.</source>
        <translation>原因未知。</translation>
    </message>
    <message>
        <source>Copy the details for a report.</source>
        <translation>请复制详细信息用于反馈。</translation>
    </message>
    <message>
        <source>This session is read-only: nothing was sent.</source>
        <translation>此会话为只读：未发送任何请求。</translation>
    </message>
    <message>
        <source>The connection is not set up completely: nothing was sent.</source>
        <translation>连接设置不完整：未发送任何请求。</translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation>无法连接服务器。</translation>
    </message>
    <message>
        <source>Check the network, the proxy, and the region or endpoint of this connection.</source>
        <translation>请检查网络、代理，以及此连接的地域或接入地址。</translation>
    </message>
    <message>
        <source>The connection ended before the whole answer had come.</source>
        <translation>连接在收到完整响应之前断开。</translation>
    </message>
    <message>
        <source>Try again. If it keeps happening, a proxy or firewall may cut long answers.</source>
        <translation>请重试。如果反复出现，可能是代理或防火墙截断了较长的响应。</translation>
    </message>
    <message>
        <source>No whole answer came in time.</source>
        <translation>未能及时收到完整响应。</translation>
    </message>
    <message>
        <source>Try again; the network or the service may be slow.</source>
        <translation>请重试；网络或服务可能较慢。</translation>
    </message>
    <message>
        <source>No trusted connection could be made: the server&apos;s certificate was not accepted.</source>
        <translation>无法建立可信连接：服务器的证书未被接受。</translation>
    </message>
    <message>
        <source>Check the endpoint and this computer&apos;s date. A proxy that opens TLS must be trusted by this system.</source>
        <translation>请检查接入地址和本机日期。若代理会解密 TLS，本机系统必须信任该代理的证书。</translation>
    </message>
    <message>
        <source>Access denied: these credentials may not do this.</source>
        <translation>访问被拒绝：当前访问凭证无权执行此操作。</translation>
    </message>
    <message>
        <source>Ask the account&apos;s administrator for the permission.</source>
        <translation>请向账号管理员申请权限。</translation>
    </message>
    <message>
        <source>Ask the account&apos;s administrator to allow the RAM action %1 on this resource.</source>
        <translation>请让账号管理员为此资源授予 RAM 操作 %1 的权限。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs too much from the server&apos;s.</source>
        <translation>本机时钟与服务器相差过大。</translation>
    </message>
    <message>
        <source>Set the date, the time and the time zone right, then try again.</source>
        <translation>请校正日期、时间和时区，然后重试。</translation>
    </message>
    <message>
        <source>The signature was not accepted: the access key secret does not belong to this key id, or the region is wrong.</source>
        <translation>签名未被接受：AccessKey Secret 与 AccessKey ID 不匹配，或地域有误。</translation>
    </message>
    <message>
        <source>Check the secret for missing characters, and the region.</source>
        <translation>请检查 AccessKey Secret 是否缺少字符，并检查地域。</translation>
    </message>
    <message>
        <source>The access key id is not known to the service, or it is disabled.</source>
        <translation>服务无法识别该 AccessKey ID，或它已被禁用。</translation>
    </message>
    <message>
        <source>The temporary credentials have expired.</source>
        <translation>临时访问凭证已过期。</translation>
    </message>
    <message>
        <source>Get new ones and connect again.</source>
        <translation>请获取新的访问凭证并重新连接。</translation>
    </message>
    <message>
        <source>The security token was not accepted.</source>
        <translation>安全令牌未被接受。</translation>
    </message>
    <message>
        <source>Get a new set of temporary credentials and connect again.</source>
        <translation>请获取一组新的临时访问凭证并重新连接。</translation>
    </message>
    <message>
        <source>The credentials were not accepted.</source>
        <translation>访问凭证未被接受。</translation>
    </message>
    <message>
        <source>Check them and connect again.</source>
        <translation>请检查访问凭证并重新连接。</translation>
    </message>
    <message>
        <source>It may have been deleted. Go up and refresh the list.</source>
        <translation>它可能已被删除。请返回上一级并刷新列表。</translation>
    </message>
    <message>
        <source>The bucket does not exist in this region.</source>
        <translation>此地域中不存在该 Bucket。</translation>
    </message>
    <message>
        <source>The index does not exist.</source>
        <translation>该索引不存在。</translation>
    </message>
    <message>
        <source>The service does not know this resource.</source>
        <translation>服务找不到该资源。</translation>
    </message>
    <message>
        <source>The index is not ready: it is being created or deleted.</source>
        <translation>索引尚未就绪：正在创建或删除。</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>请稍候再试。</translation>
    </message>
    <message>
        <source>The bucket still holds indexes.</source>
        <translation>该 Bucket 中仍有索引。</translation>
    </message>
    <message>
        <source>Delete its indexes first.</source>
        <translation>请先删除其中的索引。</translation>
    </message>
    <message>
        <source>The resource is in a state that does not allow this.</source>
        <translation>资源当前的状态不允许此操作。</translation>
    </message>
    <message>
        <source>Refresh, then try again.</source>
        <translation>请刷新后重试。</translation>
    </message>
    <message>
        <source>The service limits the rate of requests, and this one came too soon.</source>
        <translation>服务限制了请求频率，此请求过于频繁。</translation>
    </message>
    <message>
        <source>The service had a fault of its own (HTTP status %1).</source>
        <translation>服务自身发生故障（HTTP 状态 %1）。</translation>
    </message>
    <message>
        <source>The service had a fault of its own.</source>
        <translation>服务自身发生故障。</translation>
    </message>
    <message>
        <source>Try again. If it stays, copy the details for the service&apos;s support.</source>
        <translation>请重试。如果问题仍然存在，请复制详细信息并联系服务的技术支持。</translation>
    </message>
    <message>
        <source>The service did not accept the request.</source>
        <translation>服务未接受此请求。</translation>
    </message>
    <message>
        <source>The service did not accept the request: %1</source>
        <translation>服务未接受此请求：%1</translation>
    </message>
    <message>
        <source>Copy the details; the code and the request id help to find out why.</source>
        <translation>请复制详细信息；错误码和请求 ID 有助于查明原因。</translation>
    </message>
    <message>
        <source>The server sent us to another address. This is not followed, since a signature is for one host.</source>
        <translation>服务器要求转到另一个地址。签名只针对一个主机，因此不会跟随。</translation>
    </message>
    <message>
        <source>Check the endpoint and the region of this connection.</source>
        <translation>请检查此连接的接入地址和地域。</translation>
    </message>
    <message>
        <source>The listing does not end: the service gave the same page token twice.</source>
        <translation>列举无法结束：服务两次返回了相同的分页标记。</translation>
    </message>
    <message>
        <source>What is loaded is right, but not all. Refresh to start again.</source>
        <translation>已加载的内容正确，但不完整。请刷新以重新开始。</translation>
    </message>
    <message>
        <source>The answer is a web page, not the service&apos;s: the endpoint may be wrong, or a proxy answered in its place.</source>
        <translation>响应是网页，而不是服务的响应：接入地址可能有误，或由代理代为应答。</translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy.</source>
        <translation>请检查接入地址和代理。</translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation>无法解析响应。</translation>
    </message>
    <message>
        <source>The answer could not be understood: %1</source>
        <translation>无法解析响应：%1</translation>
    </message>
    <message>
        <source>Check that the endpoint is one of OSS vector buckets. Copy the details for a report.</source>
        <translation>请确认接入地址属于 OSS 向量 Bucket。请复制详细信息用于反馈。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what failed: why</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>The demo store needs no account.</source>
        <translation>演示存储不需要账号。</translation>
    </message>
    <message>
        <source>Check the region, the endpoint and the account id that this connection was started with.</source>
        <translation>请检查启动此连接时所用的地域、接入地址和账号 ID。</translation>
    </message>
    <message>
        <source>Unlock it in the tool bar, or start again without --read-only, if you are sure.</source>
        <translation>如果确定，请在工具栏中解除只读，或不带 --read-only 重新启动程序。</translation>
    </message>
    <message>
        <source>The region is wrong: the request was signed for another region than the one that was asked.</source>
        <translation>地域有误：请求签名所用的地域与被请求的地域不同。</translation>
    </message>
    <message>
        <source>Choose the region that the buckets were made in; the service&apos;s console shows it beside each bucket. A custom endpoint must be of the same region.</source>
        <translation>请选择 Bucket 所在的地域，控制台会在每个 Bucket 旁显示。自定义接入地址必须属于同一地域。</translation>
    </message>
    <message>
        <source>Type the account id into the connection; the service&apos;s console shows it in the menu of the account. It is found by itself where listing the buckets is allowed.</source>
        <translation>请在连接中填写账号 ID，可在控制台的账号菜单中查看。若允许列举 Bucket，会自动获取。</translation>
    </message>
    <message>
        <source>The access key id and its secret are swapped: nothing was sent.</source>
        <translation>AccessKey ID 与 AccessKey Secret 填反了：未发送任何内容。</translation>
    </message>
    <message>
        <source>Put the text that begins with LTAI, or STS. for a temporary key, into the key id, and the other one into the secret.</source>
        <translation>请将以 LTAI（临时 AccessKey 为 STS.）开头的文本填入 AccessKey ID，另一个填入 AccessKey Secret。</translation>
    </message>
    <message>
        <source>This is a temporary key (STS), and its security token is missing.</source>
        <translation>这是临时 AccessKey（STS），但缺少安全令牌。</translation>
    </message>
    <message>
        <source>Give the key id, the secret and the token of the same set, or use a long-lived key.</source>
        <translation>请填写同一组的 AccessKey ID、AccessKey Secret 和安全令牌，或使用长期 AccessKey。</translation>
    </message>
    <message>
        <source>Check the key id, that it is not the secret, and that a temporary one is given with its security token.</source>
        <translation>请检查 AccessKey ID 是否正确、是否误填为 AccessKey Secret；若为临时 AccessKey，请确认已同时提供安全令牌。</translation>
    </message>
    <message>
        <source>Choose another file of CA certificates in the connection, or none.</source>
        <translation>请在连接中选择其他 CA 证书文件，或不使用 CA 文件。</translation>
    </message>
    <message>
        <source>Use an endpoint with https://, or allow http:// in the connection; the window then shows all the time that it is not encrypted.</source>
        <translation>请使用 https:// 接入地址，或在连接中允许 http://；此时窗口会始终显示“未加密”。</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>代理未放行该请求。</translation>
    </message>
    <message>
        <source>Check the proxy of this connection, its user name and its password.</source>
        <translation>请检查此连接的代理及其用户名和密码。</translation>
    </message>
    <message>
        <source>Nothing was sent: %1</source>
        <comment>%1: what is wrong with the certificate</comment>
        <translation>未发送任何内容：%1</translation>
    </message>
    <message>
        <source>For a private endpoint, or behind a proxy that opens TLS, choose the file of its CA certificates in this connection. Anywhere else somebody may be listening.</source>
        <translation>若为私有接入地址，或位于会解密 TLS 的代理之后，请在此连接中选择其 CA 证书文件。否则可能有人在窃听。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date. If it is right, the server needs a new certificate.</source>
        <translation>请检查本机日期。如果日期正确，则服务器需要更换证书。</translation>
    </message>
    <message>
        <source>Check the endpoint of this connection.</source>
        <translation>请检查此连接的接入地址。</translation>
    </message>
    <message>
        <source>Check the endpoint, its port and the proxy: what answers there may speak no TLS.</source>
        <translation>请检查接入地址、端口和代理：应答方可能不使用 TLS。</translation>
    </message>
</context>
<context>
    <name>vb::ExpiryLabel</name>
    <message>
        <source>expires in %1 min</source>
        <translation>%1 分钟后过期</translation>
    </message>
    <message>
        <source>expires in %1 h %2 min</source>
        <extracomment>%1 hours, %2 minutes</extracomment>
        <translation>%1 小时 %2 分钟后过期</translation>
    </message>
    <message numerus="yes">
        <source>expires in %n day(s)</source>
        <translation>
            <numerusform>%n 天后过期</numerusform>
        </translation>
    </message>
    <message>
        <source>Credentials expire</source>
        <translation>访问凭证有效期</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>expires in %1 s</source>
        <translation>%1 秒后过期</translation>
    </message>
    <message>
        <source>How long the temporary credentials of this connection are good for</source>
        <translation>此连接的临时访问凭证的剩余有效时间</translation>
    </message>
</context>
<context>
    <name>vb::ExportCommand</name>
    <message>
        <source>Copies the vectors of an index into a file, which gets its name when all of it is on the disk. FILE.json beside it has the number of rows, the SHA-256 and what the index is.</source>
        <translation>将索引的向量复制到文件；文件全部写入磁盘后才会使用其最终名称。旁边的 FILE.json 含有行数、SHA-256 和索引的信息。</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>default: the file&apos;s suffix, else jsonl</source>
        <translation>默认由文件后缀决定，否则为 jsonl</translation>
    </message>
    <message>
        <source>the vectors&apos; data too, without which a file cannot be imported</source>
        <translation>同时包含向量的数据；没有数据的文件无法导入</translation>
    </message>
    <message>
        <source>keys only, or keys and data</source>
        <translation>仅主键，或主键和数据</translation>
    </message>
    <message>
        <source>only the vectors whose keys this file names, in its order</source>
        <translation>仅限此文件所列主键的向量，并按其顺序</translation>
    </message>
    <message>
        <source>CSV: all metadata in one column, instead of a column a field</source>
        <translation>CSV：全部元数据放在一列，而不是每个字段一列</translation>
    </message>
    <message>
        <source>CSV: begin with a byte order mark</source>
        <translation>CSV：以字节顺序标记（BOM）开头</translation>
    </message>
    <message>
        <source>CSV: no &apos; before texts that begin with = + - @ &apos; TAB CR LF</source>
        <translation>CSV：以 = + - @ &apos; TAB CR LF 开头的文本前不加 &apos;</translation>
    </message>
    <message>
        <source>go on with what an earlier export to the file left, if it left something</source>
        <translation>如果之前到该文件的导出有遗留内容，则从中继续</translation>
    </message>
    <message>
        <source>replace the file, and discard what an earlier export left</source>
        <translation>替换该文件，并丢弃之前的导出遗留的内容</translation>
    </message>
    <message>
        <source>--output is needed</source>
        <translation>需要 --output</translation>
    </message>
    <message>
        <source>--format is jsonl, csv or npy, not %1</source>
        <translation>--format 应为 jsonl、csv 或 npy，而不是 %1</translation>
    </message>
    <message>
        <source>--force replaces it</source>
        <translation>--force 将替换它</translation>
    </message>
    <message>
        <source>--resume goes on with it, --force begins anew</source>
        <translation>--resume 将继续该导出，--force 将重新开始</translation>
    </message>
    <message>
        <source>--force without --resume begins anew</source>
        <translation>不带 --resume 的 --force 将重新开始</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are kept, --resume goes on from there</source>
        <translation>
            <numerusform>已保留 %Ln 行，--resume 将从该处继续</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) do not exist</source>
        <translation>
            <numerusform>%Ln 个主键不存在</numerusform>
        </translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
</context>
<context>
    <name>vb::ExportDialog</name>
    <message>
        <source>Export Vectors</source>
        <translation>导出向量</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Export state</source>
        <translation>导出状态</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Begin Anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Some of these rows are not in memory any more. Export the whole index, or select fewer.</source>
        <translation>其中部分行已不在内存中。请导出整个索引，或减少所选的行。</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln vector(s)</source>
        <translation>
            <numerusform>导出 %Ln 个向量</numerusform>
        </translation>
    </message>
    <message>
        <source>No file is named</source>
        <translation>未指定文件</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>vb::ExportForm</name>
    <message>
        <source>The &amp;whole index</source>
        <translation>整个索引(&amp;W)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln &amp;selected vector(s)</source>
        <translation>
            <numerusform>%Ln 个所选向量(&amp;S)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) in the &amp;table</source>
        <translation>
            <numerusform>表格中的 %Ln 个向量(&amp;T)</numerusform>
        </translation>
    </message>
    <message>
        <source>What:</source>
        <translation>内容：</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>JSON Lines (.jsonl)</source>
        <translation>JSON Lines (.jsonl)</translation>
    </message>
    <message>
        <source>CSV for spreadsheets (.csv)</source>
        <translation>用于电子表格的 CSV (.csv)</translation>
    </message>
    <message>
        <source>NumPy matrix and keys (.npy)</source>
        <translation>NumPy 矩阵和主键 (.npy)</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F)：</translation>
    </message>
    <message>
        <source>With &amp;metadata</source>
        <translation>包含元数据(&amp;M)</translation>
    </message>
    <message>
        <source>With the vectors&apos; &amp;data</source>
        <translation>包含向量的数据(&amp;D)</translation>
    </message>
    <message>
        <source>Needed to import the file again</source>
        <translation>要重新导入文件时必需</translation>
    </message>
    <message>
        <source>A &amp;column for each metadata field</source>
        <translation>每个元数据字段一列(&amp;C)</translation>
    </message>
    <message>
        <source>Of the fields of the first vectors; all others stand in a last column as JSON</source>
        <translation>以最前面的向量的字段为列；其余字段以 JSON 放在最后一列</translation>
    </message>
    <message>
        <source>Keep texts from being taken for f&amp;ormulas</source>
        <translation>防止文本被当作公式(&amp;O)</translation>
    </message>
    <message>
        <source>An apostrophe stands before texts that begin with = + - @ or an apostrophe</source>
        <translation>以 = + - @ 或撇号开头的文本前会加撇号</translation>
    </message>
    <message>
        <source>With a &amp;byte order mark</source>
        <translation>包含字节顺序标记（BOM）(&amp;B)</translation>
    </message>
    <message>
        <source>Some spreadsheets need it to see UTF-8</source>
        <translation>某些电子表格软件需要它来识别 UTF-8</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>F&amp;ile:</source>
        <translation>文件(&amp;I)：</translation>
    </message>
    <message>
        <source>For people and spreadsheets. It cannot be imported again.</source>
        <translation>便于阅读和用于电子表格。无法重新导入。</translation>
    </message>
    <message>
        <source>The data as a float32 matrix, and a file of keys and metadata, row by row.</source>
        <translation>数据为 float32 矩阵，另有逐行对应的主键和元数据文件。</translation>
    </message>
    <message>
        <source>One vector a line, byte by byte as the server has it. Can be imported again.</source>
        <translation>每行一个向量，与服务器上的内容逐字节一致。可以重新导入。</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>vb::ExportKeys</name>
    <message>
        <source>Vectors came that were not asked for, or twice.</source>
        <translation>返回了未请求的向量，或有向量返回了两次。</translation>
    </message>
</context>
<context>
    <name>vb::ExportText</name>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message numerus="yes">
        <source>Finishing: %Ln vector(s), %1</source>
        <translation>
            <numerusform>正在完成：%Ln 个向量，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln vector(s), %2, %3 a second</source>
        <translation>
            <numerusform>%Ln 个向量中的 %1 个，%2，每秒 %3 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s), %1, %2 a second</source>
        <translation>
            <numerusform>%Ln 个向量，%1，每秒 %2 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) of %1 exported</source>
        <translation>
            <numerusform>已导出 %1 的 %Ln 个向量</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped</source>
        <translation>导出已停止</translation>
    </message>
    <message>
        <source>The export failed</source>
        <translation>导出失败</translation>
    </message>
    <message>
        <source>Resume goes on where it was whole. Begin Anew discards what there is of it.</source>
        <translation>“继续”将从完整写入之处继续。“重新开始”将丢弃已有的内容。</translation>
    </message>
    <message>
        <source>It cannot be gone on with like this. Begin Anew discards what there is of it.</source>
        <translation>无法以这种方式继续。“重新开始”将丢弃已有的内容。</translation>
    </message>
    <message numerus="yes">
        <source>What was written, %Ln vector(s), is kept beside the file. Resume goes on from there; the file itself is not there before it is whole.</source>
        <translation>
            <numerusform>已写入的 %Ln 个向量保留在目标文件旁边。“继续”将从该处继续；文件完整之前，目标文件不会出现。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) not found any more.</source>
        <translation>
            <numerusform>%Ln 个主键已找不到。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, SHA-256 %2</source>
        <translation>%1，SHA-256 %2</translation>
    </message>
    <message>
        <source> </source>
        <comment>between sentences</comment>
        <translation>​</translation>
    </message>
</context>
<context>
    <name>vb::FieldChooser</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Filter columns</source>
        <translation>筛选列</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Hide All</source>
        <translation>全部隐藏</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
</context>
<context>
    <name>vb::FileButtons</name>
    <message>
        <source>Show in Folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>复制路径</translation>
    </message>
</context>
<context>
    <name>vb::FindBar</name>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Select Matches</source>
        <translation>选择匹配项</translation>
    </message>
    <message>
        <source>Select every loaded row that matches</source>
        <translation>选择所有匹配的已加载行</translation>
    </message>
    <message>
        <source>Close Find</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln loaded row(s) match</source>
        <translation>
            <numerusform>%Ln 个已加载行中有 %1 行匹配</numerusform>
        </translation>
    </message>
    <message>
        <source>Find key or metadata, or a condition: year &gt;= 2020</source>
        <translation>查找主键或元数据，或条件：year &gt;= 2020</translation>
    </message>
    <message>
        <source>Find error</source>
        <translation>查找错误</translation>
    </message>
    <message>
        <source>The match before (Shift+F3)</source>
        <translation>上一个匹配项（Shift+F3）</translation>
    </message>
    <message>
        <source>The next match (F3)</source>
        <translation>下一个匹配项（F3）</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show only the loaded rows that match</source>
        <translation>仅显示匹配的已加载行</translation>
    </message>
    <message>
        <source>Search Whole Index</source>
        <translation>搜索整个索引</translation>
    </message>
    <message>
        <source>Look through every vector of the index, loaded or not (Ctrl+Return)</source>
        <translation>逐个检查索引中的所有向量，无论是否已加载（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Back to Listing</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Show the index again</source>
        <translation>重新显示索引</translation>
    </message>
    <message>
        <source>%1 To find it as a text, put it in quotes.</source>
        <extracomment>%1: what is wrong with an expression, and where</extracomment>
        <translation>%1如需按文本查找，请将其放在引号中。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln loaded vector(s)</source>
        <translation>
            <numerusform>已加载的 %Ln 个向量中的 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 no longer in memory</source>
        <translation>%1，%2 个已不在内存中</translation>
    </message>
    <message numerus="yes">
        <source>Looking through %Ln loaded row(s)…</source>
        <translation>
            <numerusform>正在检查 %Ln 个已加载行…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::FindQuery</name>
    <message>
        <source>There is no “%1” that this “%2” closes.</source>
        <translation>此“%2”没有对应的“%1”。</translation>
    </message>
    <message>
        <source>“and” or “or” is missing before “%1”.</source>
        <translation>“%1”之前缺少“and”或“or”。</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>缺少右引号。</translation>
    </message>
    <message>
        <source>“%1” is no escape.</source>
        <translation>“%1”不是有效的转义。</translation>
    </message>
    <message>
        <source>Too many brackets in each other.</source>
        <translation>括号嵌套过多。</translation>
    </message>
    <message>
        <source>“%1” can only stand before “exists” and “in”.</source>
        <translation>“%1”只能放在“exists”和“in”之前。</translation>
    </message>
    <message>
        <source>“(” and the name of a field are missing after “exists”.</source>
        <translation>“exists”之后缺少“(”和字段名。</translation>
    </message>
    <message>
        <source>“%1” compares numbers only.</source>
        <translation>“%1”只能比较数字。</translation>
    </message>
    <message>
        <source>A comparison like “= &quot;x&quot;” is missing.</source>
        <translation>缺少形如“= &quot;x&quot;”的比较。</translation>
    </message>
    <message>
        <source>“%1” is no comparison (=, !=, &lt;, &lt;=, &gt;, &gt;=, in, not in).</source>
        <translation>“%1”不是比较运算符（=、!=、&lt;、&lt;=、&gt;、&gt;=、in、not in）。</translation>
    </message>
    <message>
        <source>The name of a field is missing.</source>
        <translation>缺少字段名。</translation>
    </message>
    <message>
        <source>“%1” is no name of a field. Put it in quotes if it is.</source>
        <translation>“%1”不是字段名。如果是，请将其放在引号中。</translation>
    </message>
    <message>
        <source>A list in brackets is missing, like (1, 2).</source>
        <translation>缺少括号中的列表，例如 (1, 2)。</translation>
    </message>
    <message>
        <source>A value is missing after “%1”.</source>
        <translation>“%1”之后缺少值。</translation>
    </message>
    <message>
        <source>Nothing equals null. Ask with “not exists(…)”, or put it in quotes.</source>
        <translation>没有任何值等于 null。请改用“not exists(…)”，或将其放在引号中。</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>数字过大。</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>这不是 JSON。</translation>
    </message>
    <message>
        <source>A filter must be an object.</source>
        <translation>过滤条件必须是对象。</translation>
    </message>
    <message>
        <source>The filter is nested too deeply.</source>
        <translation>过滤条件嵌套过深。</translation>
    </message>
    <message>
        <source>There is no operator “%1”.</source>
        <translation>没有运算符“%1”。</translation>
    </message>
    <message>
        <source>An object of conditions is empty.</source>
        <translation>有条件对象为空。</translation>
    </message>
    <message>
        <source>The conditions of “%1” are empty.</source>
        <translation>“%1”的条件为空。</translation>
    </message>
    <message>
        <source>“%1” needs a list of filters.</source>
        <translation>“%1”需要过滤条件的列表。</translation>
    </message>
    <message>
        <source>“%1” needs a list.</source>
        <translation>“%1”需要列表。</translation>
    </message>
    <message>
        <source>The list of “%1” is empty.</source>
        <translation>“%1”的列表为空。</translation>
    </message>
    <message>
        <source>“%1” needs a text, a number, true or false.</source>
        <translation>“%1”需要字符串、数字、true 或 false。</translation>
    </message>
    <message>
        <source>“%1” needs a number.</source>
        <translation>“%1”需要数字。</translation>
    </message>
    <message>
        <source>“%1” needs true or false.</source>
        <translation>“%1”需要 true 或 false。</translation>
    </message>
    <message>
        <source>Character %1: %2</source>
        <extracomment>%1: the number of a character, %2: a whole sentence</extracomment>
        <translation>第 %1 个字符：%2</translation>
    </message>
</context>
<context>
    <name>vb::FormField</name>
    <message>
        <source>Problem with %1</source>
        <extracomment>%1: the label of an input</extracomment>
        <translation>“%1”的问题</translation>
    </message>
</context>
<context>
    <name>vb::GoToKeyDialog</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Copy Missing</source>
        <translation>复制不存在的主键</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Ask whether to delete the selected present keys, or all present ones</source>
        <translation>询问是否删除所选的已存在的主键；未选择时为所有已存在的主键</translation>
    </message>
    <message>
        <source>Show the selected key&apos;s vector in the inspector</source>
        <translation>在检查器中显示所选主键的向量</translation>
    </message>
    <message>
        <source>Go to Key</source>
        <translation>转到主键</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>此连接为只读</translation>
    </message>
</context>
<context>
    <name>vb::HttpAttempt</name>
    <message>
        <source>The answer is too large: %L1 bytes.</source>
        <translation>响应过大：%L1 字节。</translation>
    </message>
    <message>
        <source>The answer is larger than %L1 bytes.</source>
        <translation>响应超过 %L1 字节。</translation>
    </message>
    <message>
        <source>No whole answer came within %L1 s.</source>
        <translation>在 %L1 秒内未收到完整响应。</translation>
    </message>
    <message>
        <source>%1 (through the proxy %2)</source>
        <translation>%1（经由代理 %2）</translation>
    </message>
    <message>
        <source>The answer is encoded (%1), which was not asked for.</source>
        <translation>响应使用了未请求的编码（%1）。</translation>
    </message>
    <message>
        <source>The answer is not HTTP.</source>
        <translation>响应不是 HTTP。</translation>
    </message>
    <message>
        <source>The connection was closed before a whole answer had come.</source>
        <translation>连接在收到完整响应之前关闭。</translation>
    </message>
    <message>
        <source>The connection failed before a whole answer had come: %1</source>
        <translation>在收到完整响应之前连接失败：%1</translation>
    </message>
    <message>
        <source>The proxy %1 wants a user name and a password.</source>
        <translation>代理 %1 要求用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy %1 did not accept the user name and the password.</source>
        <translation>代理 %1 未接受该用户名和密码。</translation>
    </message>
</context>
<context>
    <name>vb::HttpProvider</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 sends on to another address, which is not followed.</source>
        <translation>%1 重定向到另一个地址，不会跟随。</translation>
    </message>
    <message>
        <source>%1 answered with the HTTP status %2.</source>
        <translation>%1 返回了 HTTP 状态 %2。</translation>
    </message>
</context>
<context>
    <name>vb::ImportCheck</name>
    <message>
        <source>The key came before in the file; the first one counts.</source>
        <translation>该主键在文件前面已出现；以第一个为准。</translation>
    </message>
</context>
<context>
    <name>vb::ImportDialog</name>
    <message>
        <source>Overwrite vectors that exist; their present values are lost</source>
        <translation>覆盖已存在的向量；其当前值将丢失</translation>
    </message>
    <message>
        <source>Leave faulty lines out</source>
        <translation>跳过有误的行</translation>
    </message>
    <message>
        <source>Import Vectors</source>
        <translation>导入向量</translation>
    </message>
    <message>
        <source>Import vectors from JSON Lines</source>
        <translation>从 JSON Lines 导入向量</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>文件(&amp;F)：</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>An export with data, a backup, or lines of {&quot;key&quot;:…,&quot;data&quot;:…,&quot;metadata&quot;:…}</source>
        <translation>含数据的导出文件、备份，或形如 {&quot;key&quot;:…,&quot;data&quot;:…,&quot;metadata&quot;:…} 的行</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Copy Report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Read the file and say what is wrong with it; nothing is written</source>
        <translation>读取文件并指出其中的错误；不写入任何内容</translation>
    </message>
    <message>
        <source>Import from</source>
        <translation>导入来源</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl *.ndjson *.json)</source>
        <translation>JSON Lines (*.jsonl *.ndjson *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>No file is named</source>
        <translation>未指定文件</translation>
    </message>
    <message>
        <source>No index is named</source>
        <translation>未指定索引</translation>
    </message>
    <message>
        <source>The file was not checked yet</source>
        <translation>文件尚未检查</translation>
    </message>
    <message>
        <source>There is nothing that can be imported</source>
        <translation>没有可导入的内容</translation>
    </message>
    <message>
        <source>Some lines are faulty</source>
        <translation>部分行有误</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln vector(s)</source>
        <translation>
            <numerusform>导入 %Ln 个向量</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>vb::ImportResults</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Import state</source>
        <translation>导入状态</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>vb::ImportText</name>
    <message>
        <source>The file could not be checked</source>
        <translation>无法检查文件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) can be imported</source>
        <translation>
            <numerusform>%Ln 个向量可导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) cannot</source>
        <translation>
            <numerusform>%Ln 行无法导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) came before</source>
        <translation>
            <numerusform>%Ln 个主键重复出现</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between counts</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>The index does not exist; it will be made as the export&apos;s description says.</source>
        <translation>索引不存在；将按导出的说明创建。</translation>
    </message>
    <message>
        <source>The index does not exist. Make it first, then import into it.</source>
        <translation>索引不存在。请先创建，然后再导入到其中。</translation>
    </message>
    <message>
        <source>The file is the one that was exported (SHA-256).</source>
        <translation>文件与导出时一致（SHA-256）。</translation>
    </message>
    <message>
        <source>The file is not the one that was exported: it was changed since, or is not whole.</source>
        <translation>文件与导出时不一致：之后被更改过，或不完整。</translation>
    </message>
    <message>
        <source> </source>
        <comment>between sentences</comment>
        <translation>​</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Line %1 (%2): %3</source>
        <translation>第 %1 行（%2）：%3</translation>
    </message>
    <message numerus="yes">
        <source>…and %Ln more</source>
        <translation>
            <numerusform>…另有 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::IndexCount</name>
    <message>
        <source>Counting… %1 so far, %2/s</source>
        <extracomment>%1 is a number of vectors, %2 how many a second</extracomment>
        <translation>正在计数… 目前 %1，%2/秒</translation>
    </message>
    <message>
        <source>%1 in all, counted %2</source>
        <extracomment>%1 is like &quot;1,000,000 vectors&quot;, %2 a time of day</extracomment>
        <translation>共 %1，计数于 %2</translation>
    </message>
    <message>
        <source>%1 counted, then it failed: %2</source>
        <extracomment>%1 is a number of vectors, %2 a sentence</extracomment>
        <translation>已计数 %1，随后失败：%2</translation>
    </message>
    <message>
        <source>%1 scanned, stopped</source>
        <extracomment>%1 is a number of vectors</extracomment>
        <translation>已扫描 %1，已停止</translation>
    </message>
</context>
<context>
    <name>vb::IndexFacts</name>
    <message>
        <source>fusion</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>%L1-d</source>
        <extracomment>number of dimensions of a vector: 384-d</extracomment>
        <translation>%L1 维</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>创建于 %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a date in one line of facts, as in 12 May 2026; see QLocale::toString()</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>vb::IndexModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>距离度量</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Non-filterable keys</source>
        <translation>不可过滤元数据</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
</context>
<context>
    <name>vb::IndexesPage</name>
    <message>
        <source>Indexes</source>
        <translation>索引列表</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>创建于 %1</translation>
    </message>
    <message>
        <source>This session is read-only</source>
        <translation>此会话为只读</translation>
    </message>
    <message>
        <source>Select one index</source>
        <translation>请选择一个索引</translation>
    </message>
    <message>
        <source>The status of %1 is “%2”; only an enabled index can be deleted</source>
        <translation>%1 的状态为“%2”；只有已启用（enable）的索引才能删除</translation>
    </message>
    <message>
        <source>Delete the selected index and all its vectors</source>
        <translation>删除所选索引及其所有向量</translation>
    </message>
    <message>
        <source>No indexes</source>
        <translation>没有索引</translation>
    </message>
    <message>
        <source>The bucket %1 holds no vector indexes.</source>
        <translation>Bucket %1 中没有向量索引。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Name(s)</source>
        <translation>
            <numerusform>复制 %n 个名称</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::InspectorPane</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
</context>
<context>
    <name>vb::InspectorView</name>
    <message>
        <source>Key</source>
        <translation>主键</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the key, the vector, its metadata or the raw JSON</source>
        <translation>复制主键、向量、元数据或原始 JSON</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>原始内容</translation>
    </message>
    <message>
        <source>No vector selected</source>
        <translation>未选择向量</translation>
    </message>
    <message>
        <source>Select one to see its data, its metadata and the raw JSON.</source>
        <translation>选择一个向量以查看其数据、元数据和原始 JSON。</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>正在加载 %1…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>This key no longer exists</source>
        <translation>此主键已不存在</translation>
    </message>
    <message>
        <source>The service knows no such key in this index. It was deleted after the table was loaded; a refresh shows what is there now.</source>
        <translation>服务在此索引中找不到该主键。它在表格加载之后已被删除；刷新可查看当前内容。</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 in %3 s</source>
        <translation>%3 秒后进行第 %1 次尝试（共 %2 次）</translation>
    </message>
</context>
<context>
    <name>vb::JournalDesk</name>
    <message numerus="yes">
        <source>%Ln deletion(s) did not end. The journal can go on with it.</source>
        <translation>
            <numerusform>有 %Ln 次删除未结束。可在删除日志中继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Journal…</source>
        <translation>打开删除日志…</translation>
    </message>
    <message>
        <source>Close this notice; the journal keeps what it says</source>
        <translation>关闭此通知；其内容仍保留在删除日志中</translation>
    </message>
</context>
<context>
    <name>vb::JournalDetails</name>
    <message>
        <source>Batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>主键</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Request ids</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>what was confirmed</source>
        <translation>已确认的内容</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未决</translation>
    </message>
    <message>
        <source>neither deleted nor known to be gone</source>
        <translation>未删除，也无法确定已不存在</translation>
    </message>
</context>
<context>
    <name>vb::JournalEnding</name>
    <message>
        <source>Mark as Ended</source>
        <translation>标记为已结束</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) of this deletion are neither deleted nor known to be gone.</source>
        <translation>
            <numerusform>本次删除中有 %Ln 个主键既未删除，也无法确认已不存在。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not known whether %1 was deleted.</source>
        <translation>无法确认 %1 是否已被删除。</translation>
    </message>
    <message>
        <source>Nothing is sent. The journal keeps what it has, and will not offer to go on with this deletion again.</source>
        <translation>不会发送任何请求。日志保留已有记录，但不再提示继续此次删除。</translation>
    </message>
    <message>
        <source>This deletion is no longer in the journal</source>
        <translation>日志中已没有此次删除</translation>
    </message>
    <message>
        <source>This deletion is running</source>
        <translation>此删除正在进行</translation>
    </message>
    <message>
        <source>This deletion was ended</source>
        <translation>此删除已结束</translation>
    </message>
    <message>
        <source>Marked as ended, without going on</source>
        <translation>已标记为结束，未继续</translation>
    </message>
</context>
<context>
    <name>vb::JournalModel</name>
    <message>
        <source>Bucket</source>
        <translation>Bucket</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>索引</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Unfinished: nothing was sent</source>
        <translation>未完成：未发送任何请求</translation>
    </message>
    <message>
        <source>Unfinished: it may have been deleted</source>
        <translation>未完成：可能已被删除</translation>
    </message>
    <message>
        <source>Unfinished: %1 of %2 settled</source>
        <translation>未完成：已确定 %1/%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
</context>
<context>
    <name>vb::JournalText</name>
    <message>
        <source>index %1</source>
        <translation>索引 %1</translation>
    </message>
    <message>
        <source>bucket %1</source>
        <translation>Bucket %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) of %1</source>
        <translation>
            <numerusform>%1 的 %Ln 个向量</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>did not end</source>
        <translation>未结束</translation>
    </message>
    <message>
        <source>not known: the program ended in between</source>
        <translation>未知：程序在此期间已结束</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted</source>
        <translation>
            <numerusform>%Ln 个已删除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still there</source>
        <translation>
            <numerusform>%Ln 个仍然存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln 个未知</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>位置：%1</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>连接：%1</translation>
    </message>
    <message>
        <source>Confirmed: %1</source>
        <translation>已确认：%1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Backup: %1</source>
        <translation>备份：%1</translation>
    </message>
    <message>
        <source>Batch %1: %2</source>
        <translation>批次 %1：%2</translation>
    </message>
    <message>
        <source>Requests: %1</source>
        <translation>请求：%1</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>未决：%1</translation>
    </message>
    <message numerus="yes">
        <source>did not end: %Ln key(s) open</source>
        <translation>
            <numerusform>未结束：%Ln 个主键未决</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not there before</source>
        <translation>
            <numerusform>%Ln 个原本就不存在</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::JournalWindow</name>
    <message>
        <source>Delete Journal</source>
        <translation>删除日志</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search by place, connection, key or backup</source>
        <translation>按位置、连接、主键或备份搜索</translation>
    </message>
    <message>
        <source>Journal state</source>
        <translation>日志状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>删除记录</translation>
    </message>
    <message>
        <source>Copy Details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <source>This deletion is running</source>
        <translation>此删除正在进行</translation>
    </message>
    <message>
        <source>This deletion was ended</source>
        <translation>此删除已结束</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>No backup was made</source>
        <translation>未进行备份</translation>
    </message>
    <message>
        <source>The backup is no longer there: %1</source>
        <translation>备份已不存在：%1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deletion(s)</source>
        <translation>
            <numerusform>%Ln 次删除</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as Ended…</source>
        <translation>标记为已结束…</translation>
    </message>
</context>
<context>
    <name>vb::KeyCollectionDialog</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Collecting the keys of the selection</source>
        <translation>收集所选内容的主键</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%1 of %2. Some of the selected rows are not in memory now; their keys are listed again.</source>
        <translation>%1/%2。部分所选的行目前不在内存中；正在重新列举其主键。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The index changed since it was listed: not all of the selected vectors are where they were. Nothing was done. Refresh, and select them again.</source>
        <translation>索引自列举之后已更改：所选向量并非都在原来的位置。未执行任何操作。请刷新后重新选择。</translation>
    </message>
    <message>
        <source>%1 Nothing was done.</source>
        <translation>%1未执行任何操作。</translation>
    </message>
</context>
<context>
    <name>vb::KeyFile</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is too large for a list of keys.</source>
        <translation>%1 过大，无法作为主键列表。</translation>
    </message>
    <message>
        <source>%1 names no key.</source>
        <translation>%1 中没有主键。</translation>
    </message>
</context>
<context>
    <name>vb::KeyForm</name>
    <message>
        <source>In the system keychain</source>
        <translation>在系统钥匙串中</translation>
    </message>
    <message>
        <source>For this session only</source>
        <translation>仅用于此会话</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Access key secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>安全令牌</translation>
    </message>
    <message>
        <source>Only with a temporary (STS) key</source>
        <translation>仅用于临时（STS）AccessKey</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>钥匙串</translation>
    </message>
    <message>
        <source>Keep the secret</source>
        <translation>保存密钥</translation>
    </message>
    <message>
        <source>In the keychain; type to replace it</source>
        <translation>已在钥匙串中；输入可替换</translation>
    </message>
    <message>
        <source>Known for this session; type to replace it</source>
        <translation>已在此会话中输入；再次输入可替换</translation>
    </message>
    <message>
        <source>Asked for when connecting</source>
        <translation>连接时询问</translation>
    </message>
    <message>
        <source>No system keychain is running here, so the secret is kept in memory and asked for again at the next start. It is never written to a file.</source>
        <translation>此处没有运行系统钥匙串，因此密钥保存在内存中，下次启动时会再次询问。密钥绝不会写入文件。</translation>
    </message>
    <message>
        <source>The secret is never written to a file.</source>
        <translation>密钥绝不会写入文件。</translation>
    </message>
    <message>
        <source>Looking for the system keychain…</source>
        <translation>正在查找系统钥匙串…</translation>
    </message>
</context>
<context>
    <name>vb::KeyList</name>
    <message>
        <source>Copy Selected Keys</source>
        <translation>复制所选的主键</translation>
    </message>
    <message>
        <source>Copy All Keys</source>
        <translation>复制所有主键</translation>
    </message>
</context>
<context>
    <name>vb::KeyLookup</name>
    <message>
        <source>Present</source>
        <translation>存在</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>不存在</translation>
    </message>
    <message>
        <source>Not a possible key</source>
        <translation>无效的主键</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>A key cannot be empty.</source>
        <translation>主键不能为空。</translation>
    </message>
    <message numerus="yes">
        <source>A key has at most 1,024 bytes of UTF-8; this one has %n.</source>
        <translation>
            <numerusform>主键最多为 1,024 个 UTF-8 字节；此主键为 %n 字节。</numerusform>
        </translation>
    </message>
    <message>
        <source>A key must be valid UTF-8.</source>
        <translation>主键必须是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>主键</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>vb::KeyLookupPanel</name>
    <message>
        <source>Keys in %1, one a line or as a JSON list:</source>
        <translation>%1 中的主键，每行一个，或使用 JSON 列表：</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>主键</translation>
    </message>
    <message>
        <source>Type a key, or paste a list</source>
        <translation>输入一个主键，或粘贴列表</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Look Up</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Ask the service which of these keys exist (Ctrl+Return)</source>
        <translation>向服务查询这些主键中哪些存在（Ctrl+Return）</translation>
    </message>
    <message>
        <source>Look-up state</source>
        <translation>查找状态</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Return looks it up, Shift+Return starts a new line.</source>
        <translation>按 Return 查找，按 Shift+Return 换行。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) begin or end with a blank. Blanks belong to a key.</source>
        <translation>
            <numerusform>%Ln 个主键以空白开头或结尾。空白是主键的一部分。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s). Ctrl+Return looks them up.</source>
        <translation>
            <numerusform>%Ln 个主键。按 Ctrl+Return 查找。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln present</source>
        <translation>
            <numerusform>%Ln 个存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln 个不存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not possible</source>
        <translation>
            <numerusform>%Ln 个无效</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <translation>
            <numerusform>%Ln 个未知</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Looking up… %1</source>
        <translation>正在查找… %1</translation>
    </message>
</context>
<context>
    <name>vb::KeyResults</name>
    <message>
        <source>Keys found</source>
        <translation>查找到的主键</translation>
    </message>
    <message>
        <source>Not a possible key</source>
        <translation>无效的主键</translation>
    </message>
</context>
<context>
    <name>vb::LoadBar</name>
    <message>
        <source>Load state</source>
        <translation>加载状态</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop loading; what is loaded stays</source>
        <translation>停止加载；已加载的内容会保留</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Ask for the page that failed again</source>
        <translation>再次请求失败的那一页</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>加载更多</translation>
    </message>
    <message>
        <source>Load the next page</source>
        <translation>加载下一页</translation>
    </message>
    <message>
        <source>Load all</source>
        <translation>全部加载</translation>
    </message>
    <message>
        <source>Load page after page to the end</source>
        <translation>逐页加载到末尾</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bucket(s)</source>
        <translation>
            <numerusform>%Ln 个 Bucket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln index(es)</source>
        <translation>
            <numerusform>%Ln 个索引</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s)</source>
        <translation>
            <numerusform>%Ln 个向量</numerusform>
        </translation>
    </message>
    <message>
        <source>≥ %1</source>
        <extracomment>A lower bound: there are at least so many</extracomment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>Stopped before anything came</source>
        <translation>已停止，未收到任何内容</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>已停止，已加载 %1</translation>
    </message>
    <message>
        <source>%1, more to load</source>
        <translation>%1，还有更多可加载</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Loading… %1 so far</source>
        <translation>正在加载… 已加载 %1</translation>
    </message>
    <message>
        <source>Retry %1 of %2: %3</source>
        <extracomment>%3 is a reason like &quot;server busy&quot;</extracomment>
        <translation>第 %1 次尝试（共 %2 次）：%3</translation>
    </message>
    <message>
        <source>Retry %1 of %2 in %3 s: %4</source>
        <extracomment>%3 is seconds, %4 a reason like &quot;server busy&quot;</extracomment>
        <translation>%3 秒后进行第 %1 次尝试（共 %2 次）：%4</translation>
    </message>
    <message>
        <source>Loading failed: %1</source>
        <translation>加载失败：%1</translation>
    </message>
    <message>
        <source>%1, loading failed: %2</source>
        <translation>%1，加载失败：%2</translation>
    </message>
    <message>
        <source>connection not set up</source>
        <translation>连接未设置</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>server not reached</source>
        <translation>无法连接服务器</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>连接断开</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>certificate not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>被重定向</translation>
    </message>
    <message>
        <source>access denied</source>
        <translation>访问被拒绝</translation>
    </message>
    <message>
        <source>credentials not accepted</source>
        <translation>访问凭证未被接受</translation>
    </message>
    <message>
        <source>clock differs</source>
        <translation>时钟不一致</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>尚未就绪</translation>
    </message>
    <message>
        <source>server busy</source>
        <translation>服务器繁忙</translation>
    </message>
    <message>
        <source>server fault</source>
        <translation>服务器故障</translation>
    </message>
    <message>
        <source>request refused</source>
        <translation>请求被拒绝</translation>
    </message>
    <message>
        <source>answer not understood</source>
        <translation>无法解析响应</translation>
    </message>
    <message>
        <source>listing does not end</source>
        <translation>列举无法结束</translation>
    </message>
    <message>
        <source>Stop what runs; what is loaded stays</source>
        <translation>停止正在进行的操作；已加载的内容会保留</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on searching where it was stopped</source>
        <translation>从停止处继续搜索</translation>
    </message>
    <message>
        <source>Stop searching; what was found stays</source>
        <translation>停止搜索；已找到的内容会保留</translation>
    </message>
    <message>
        <source>Stopped at %1: no more fit into the memory that Preferences allow</source>
        <translation>已停止，已加载 %1：已达到首选项允许的内存上限</translation>
    </message>
    <message>
        <source>Loading… %1 of %2</source>
        <extracomment>%1 is &quot;1,234 vectors&quot;, %2 a number</extracomment>
        <translation>正在加载… %1，共 %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>Rows a second</extracomment>
        <translation>%1/秒</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>listing the rows in view again</source>
        <translation>正在重新列举视图中的行</translation>
    </message>
    <message>
        <source>the index changed since it was listed</source>
        <translation>索引自列举之后已更改</translation>
    </message>
    <message numerus="yes">
        <source>%Ln match(es)</source>
        <translation>
            <numerusform>%Ln 个匹配项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2 received</source>
        <extracomment>%1: &quot;12 matches&quot;, %2: a number of vectors</extracomment>
        <translation>已接收 %2 个，%1</translation>
    </message>
    <message>
        <source>%1 in %2 scanned</source>
        <translation>已扫描 %2 个，%1</translation>
    </message>
    <message>
        <source>Stopped, since more takes too much memory: %1</source>
        <translation>已停止，继续会占用过多内存：%1</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>%1, search failed: %2</source>
        <translation>%1，搜索失败：%2</translation>
    </message>
    <message>
        <source>%1, the whole index</source>
        <translation>%1，已覆盖整个索引</translation>
    </message>
    <message>
        <source>Searching… %1</source>
        <translation>正在搜索… %1</translation>
    </message>
    <message>
        <source>Searching… %1, %2/s, %3 of %4 parts done</source>
        <extracomment>%1: &quot;12 matches in 482,000 scanned&quot;, %2: vectors a second, %3 of %4 parts of the index</extracomment>
        <translation>正在搜索… %1，%2/秒，已完成 %3/%4 部分</translation>
    </message>
    <message>
        <source>refused by the proxy</source>
        <translation>被代理拒绝</translation>
    </message>
</context>
<context>
    <name>vb::LogDesk</name>
    <message>
        <source>Request Log</source>
        <translation>请求日志</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>The log file is no longer written: %1</source>
        <translation>日志文件已停止写入：%1</translation>
    </message>
    <message>
        <source>Messages and calls are written to %1</source>
        <translation>消息和调用将写入 %1</translation>
    </message>
    <message>
        <source>The log file %1 cannot be written: %2</source>
        <translation>无法写入日志文件 %1：%2</translation>
    </message>
</context>
<context>
    <name>vb::LogFile</name>
    <message>
        <source>it is not a regular file</source>
        <translation>它不是普通文件</translation>
    </message>
    <message>
        <source>it belongs to somebody else</source>
        <translation>它属于其他用户</translation>
    </message>
    <message>
        <source>it is a symbolic link</source>
        <translation>它是符号链接</translation>
    </message>
</context>
<context>
    <name>vb::MainWindow</name>
    <message>
        <source>Tool Bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Status Bar</source>
        <translation>状态栏</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>Vector Bucket Browser</source>
        <translation>Vector Bucket Browser</translation>
    </message>
    <message>
        <source>Diagnostics copied</source>
        <translation>已复制诊断信息</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Requests go to %1 in clear text: whoever is on the way can read them and what is answered, and can change it.</source>
        <translation>请求以明文发送到 %1：途中的任何人都能读取请求和响应，并能篡改它们。</translation>
    </message>
    <message>
        <source>The credentials were renewed</source>
        <translation>访问凭证已更新</translation>
    </message>
</context>
<context>
    <name>vb::MarksForm</name>
    <message>
        <source>Production</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>Start read-only</source>
        <translation>以只读方式启动</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>The window says so, and every deletion wants its count or name typed.</source>
        <translation>窗口会标明这一点，且每次删除都要求输入数量或名称。</translation>
    </message>
    <message>
        <source>Writing is refused until it is unlocked, for one session, in the tool bar.</source>
        <translation>在工具栏中解除只读之前拒绝写入；解除仅对一次会话有效。</translation>
    </message>
    <message>
        <source>One name a line. They are shown also where the account may not list its buckets; then the account ID is needed too.</source>
        <translation>每行一个名称。即使该账号无权列举 Bucket，也会显示它们；此时还需要账号 ID。</translation>
    </message>
    <message>
        <source>Pinned buckets</source>
        <translation>固定的 Bucket</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>vb::MetadataDelegate</name>
    <message>
        <source>Non-filterable: it cannot be used in a query&apos;s filter.</source>
        <translation>不可过滤：不能用于查询的过滤条件。</translation>
    </message>
    <message>
        <source>Filterable: a query&apos;s filter can use it.</source>
        <translation>可过滤：可用于查询的过滤条件。</translation>
    </message>
</context>
<context>
    <name>vb::MetadataModel</name>
    <message>
        <source>The metadata is not valid JSON: byte %1 was not expected.</source>
        <translation>元数据不是有效的 JSON：第 %1 字节出现意外内容。</translation>
    </message>
    <message numerus="yes">
        <source>The metadata is nested deeper than %n level(s); what is deeper is shown as raw text.</source>
        <translation>
            <numerusform>元数据的嵌套超过 %n 层；更深的内容以原始文本显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>vb::MetadataTab</name>
    <message>
        <source>Metadata problem</source>
        <translation>元数据问题</translation>
    </message>
    <message>
        <source>Vector metadata</source>
        <translation>向量元数据</translation>
    </message>
    <message>
        <source>Find in metadata</source>
        <translation>在元数据中查找</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>Copy Value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>复制为 JSON</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>No metadata</source>
        <translation>没有元数据</translation>
    </message>
    <message>
        <source>This vector was written without any.</source>
        <translation>写入此向量时未附带元数据。</translation>
    </message>
    <message>
        <source>Empty metadata</source>
        <translation>空元数据</translation>
    </message>
    <message>
        <source>It is there, and it is an object without fields: {}</source>
        <translation>元数据存在，但它是没有字段的对象：{}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which of the matches is selected</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>布尔值</translation>
    </message>
</context>
<context>
    <name>vb::MetadataText</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 个字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>非 JSON</translation>
    </message>
</context>
<context>
    <name>vb::NavigatorDelegate</name>
    <message>
        <source>pinned</source>
        <comment>bucket</comment>
        <translation>已固定</translation>
    </message>
</context>
<context>
    <name>vb::NavigatorModel</name>
    <message>
        <source>The service answered with a page token that it had already given.</source>
        <translation>服务返回了先前已经给出过的分页标记。</translation>
    </message>
    <message>
        <source>Load more…</source>
        <translation>加载更多…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>No buckets</source>
        <translation>没有 Bucket</translation>
    </message>
    <message>
        <source>No indexes</source>
        <translation>没有索引</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>未找到任何内容</translation>
    </message>
    <message>
        <source>Access denied</source>
        <translation>访问被拒绝</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>未通过身份验证</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>Connection incomplete</source>
        <translation>连接设置不完整</translation>
    </message>
    <message>
        <source>Could not be listed</source>
        <translation>无法列举</translation>
    </message>
</context>
<context>
    <name>vb::NavigatorPane</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter buckets/indexes by prefix</source>
        <translation>按前缀筛选 Bucket/索引</translation>
    </message>
    <message>
        <source>Prefix of bucket names; after a slash, prefix of index names</source>
        <translation>Bucket 名称的前缀；斜杠之后为索引名称的前缀</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Copy ARN</source>
        <translation>复制 ARN</translation>
    </message>
    <message>
        <source>Delete Index…</source>
        <translation>删除索引…</translation>
    </message>
    <message>
        <source>The index is not ready: %1</source>
        <translation>索引尚未就绪：%1</translation>
    </message>
    <message>
        <source>Delete Bucket…</source>
        <translation>删除 Bucket…</translation>
    </message>
    <message>
        <source>The bucket holds indexes; only an empty one can be deleted</source>
        <translation>Bucket 中有索引；只有空 Bucket 才能删除</translation>
    </message>
</context>
<context>
    <name>vb::NetworkFactory</name>
    <message>
        <source>The proxy of this connection has no host or no port.</source>
        <translation>此连接的代理缺少主机或端口。</translation>
    </message>
</context>
<context>
    <name>vb::NetworkForm</name>
    <message>
        <source>Allow http:// to another machine</source>
        <translation>允许对其他机器使用 http://</translation>
    </message>
    <message>
        <source>Use the internal endpoint (inside the VPC)</source>
        <translation>使用内网接入地址（VPC 内部）</translation>
    </message>
    <message>
        <source>Custom endpoint</source>
        <translation>自定义接入地址</translation>
    </message>
    <message>
        <source>Made from the region</source>
        <translation>由地域得出</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Path style: endpoint/bucket</source>
        <translation>路径样式：endpoint/bucket</translation>
    </message>
    <message>
        <source>Virtual hosted: bucket.endpoint</source>
        <translation>虚拟托管样式：bucket.endpoint</translation>
    </message>
    <message>
        <source>Addressing</source>
        <translation>寻址方式</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>账号 ID</translation>
    </message>
    <message>
        <source>Found out from the list of buckets</source>
        <translation>从 Bucket 列表中获取</translation>
    </message>
    <message>
        <source>Of the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>CA certificates</source>
        <translation>CA 证书</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>User, if any</source>
        <translation>用户名（如有）</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>代理主机</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>代理用户名</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>PEM file, for a private endpoint</source>
        <translation>PEM 文件，用于私有接入地址</translation>
    </message>
    <message>
        <source>Choose CA File…</source>
        <translation>选择 CA 文件…</translation>
    </message>
    <message>
        <source>Choose a file of certificates in PEM form</source>
        <translation>选择 PEM 格式的证书文件</translation>
    </message>
    <message>
        <source>Choose CA Certificates</source>
        <translation>选择 CA 证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Requests and vectors go in clear text</source>
        <translation>请求和向量以明文传输</translation>
    </message>
</context>
<context>
    <name>vb::NetworkProbe</name>
    <message>
        <source>The proxy is given by its address %1; it looks up the server.</source>
        <translation>代理以地址 %1 给出；由代理解析服务器名称。</translation>
    </message>
    <message>
        <source>%1 is an address: there is no name to look up.</source>
        <translation>%1 是地址，无需解析名称。</translation>
    </message>
    <message>
        <source>The proxy %1 was not found.</source>
        <translation>未找到代理 %1。</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>未找到名称 %1。</translation>
    </message>
    <message>
        <source>Check the proxy of this connection, or that of the system.</source>
        <translation>请检查此连接的代理或系统代理。</translation>
    </message>
    <message>
        <source>Check the spelling of the region or the endpoint, and that this computer is online. An internal endpoint has a name inside Alibaba Cloud only.</source>
        <translation>请检查地域或接入地址的拼写，以及本机是否联网。内网接入地址仅在阿里云内部可解析。</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>地址：%1</translation>
    </message>
    <message>
        <source>%1 is the proxy, found in %2 ms; it looks up the server.</source>
        <translation>%1 是代理，解析用时 %2 毫秒；由代理解析服务器名称。</translation>
    </message>
    <message>
        <source>%1 was found in %2 ms.</source>
        <translation>已解析 %1，用时 %2 毫秒。</translation>
    </message>
    <message>
        <source>The proxy %1 was reached in %2 ms.</source>
        <translation>已连接代理 %1，用时 %2 毫秒。</translation>
    </message>
    <message>
        <source>%1 was reached in %2 ms.</source>
        <translation>已连接 %1，用时 %2 毫秒。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>an address and what is wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 拒绝了连接。</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>无法连接 %1。</translation>
    </message>
    <message>
        <source>Check the host and port of the proxy.</source>
        <translation>请检查代理的主机和端口。</translation>
    </message>
    <message>
        <source>Nothing listens there: check the endpoint and its port.</source>
        <translation>该处没有服务监听：请检查接入地址及端口。</translation>
    </message>
    <message>
        <source>Check the network, a VPN, and the firewall. An internal endpoint can be reached from inside Alibaba Cloud only.</source>
        <translation>请检查网络、VPN 和防火墙。内网接入地址仅可从阿里云内部访问。</translation>
    </message>
    <message>
        <source>The endpoint is http://: nothing is encrypted.</source>
        <translation>接入地址为 http://：未加密。</translation>
    </message>
    <message>
        <source>The server closed the connection at once.</source>
        <translation>服务器立即关闭了连接。</translation>
    </message>
    <message>
        <source>Check the port, and whether the server lets this computer in.</source>
        <translation>请检查端口，以及服务器是否允许本机访问。</translation>
    </message>
    <message>
        <source>%1; the certificate of %2 is trusted.</source>
        <translation>%1；%2 的证书受信任。</translation>
    </message>
    <message>
        <source>Cipher: %1</source>
        <translation>加密套件：%1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>颁发者：%1</translation>
    </message>
    <message>
        <source>Valid to: %1</source>
        <translation>有效期至：%1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256：%1</translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password, or other ones.</source>
        <translation>代理要求用户名和密码，或所提供的不正确。</translation>
    </message>
    <message>
        <source>The proxy did not let the connection through to %1.</source>
        <translation>代理未放行到 %1 的连接。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s settings in this connection, and that it may be used for this host.</source>
        <translation>请检查此连接中的代理设置，以及该代理是否可用于此主机。</translation>
    </message>
    <message>
        <source>no encrypted connection came about: the server speaks no TLS there, or none since version 1.2.</source>
        <translation>未能建立加密连接：服务器在该处不使用 TLS，或版本低于 1.2。</translation>
    </message>
    <message>
        <source>Nothing came for %L1 s.</source>
        <translation>%L1 秒内没有任何响应。</translation>
    </message>
    <message>
        <source>The name %1 was not looked up in time.</source>
        <translation>未能及时解析名称 %1。</translation>
    </message>
    <message>
        <source>Check that this computer is online and its name server answers.</source>
        <translation>请检查本机是否联网，以及域名服务器是否响应。</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 没有响应。</translation>
    </message>
    <message>
        <source>A firewall may drop the packets. Check the network, a VPN, the endpoint and its port.</source>
        <translation>防火墙可能丢弃了数据包。请检查网络、VPN、接入地址及端口。</translation>
    </message>
    <message>
        <source>The server took the connection and then said nothing.</source>
        <translation>服务器接受了连接，之后没有任何响应。</translation>
    </message>
    <message>
        <source>Check the port, and whether something between here and the server holds connections back.</source>
        <translation>请检查端口，以及途中是否有设备阻滞连接。</translation>
    </message>
</context>
<context>
    <name>vb::NoticeStrip</name>
    <message>
        <source>Close Notice</source>
        <translation>关闭通知</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
</context>
<context>
    <name>vb::PagedTableModel</name>
    <message>
        <source>The service answered with a page token that it had already given.</source>
        <translation>服务返回了先前已经给出过的分页标记。</translation>
    </message>
</context>
<context>
    <name>vb::PermissionProbe</name>
    <message>
        <source>Accepted: the service knows this key, and its secret is right.</source>
        <translation>已接受：服务识别此 AccessKey，且 AccessKey Secret 正确。</translation>
    </message>
    <message numerus="yes">
        <source>Allowed: %n bucket(s).</source>
        <translation>
            <numerusform>允许：%n 个 Bucket。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allowed: %n bucket(s), and there are more.</source>
        <translation>
            <numerusform>允许：%n 个 Bucket，还有更多。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no bucket to try on.</source>
        <translation>没有可供尝试的 Bucket。</translation>
    </message>
    <message>
        <source>Accepted: the service knows who asks.</source>
        <translation>已接受：服务识别请求者。</translation>
    </message>
    <message>
        <source>There is no bucket to try on: none may be listed, and none is pinned in this connection.</source>
        <translation>没有可供尝试的 Bucket：不允许列举，且此连接中没有固定的 Bucket。</translation>
    </message>
    <message numerus="yes">
        <source>Allowed: %n index(es) in %1.</source>
        <translation>
            <numerusform>允许：%1 中有 %n 个索引。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no index to try on in %1.</source>
        <translation>%1 中没有可供尝试的索引。</translation>
    </message>
    <message>
        <source>No key is known to try with: the vectors may not be listed.</source>
        <translation>没有已知的主键可供尝试：不允许列举向量。</translation>
    </message>
    <message>
        <source>Allowed: tried on %1.</source>
        <translation>允许：已在 %1 上尝试。</translation>
    </message>
    <message>
        <source>There is no vector to try with in %1.</source>
        <translation>%1 中没有可供尝试的向量。</translation>
    </message>
    <message>
        <source>No vector is known to search %1 with: it has several fields, or no fixed dimension.</source>
        <translation>没有可用于检索 %1 的向量：它有多个字段，或没有固定维度。</translation>
    </message>
    <message>
        <source>Check the bucket&apos;s name, the region and the account id of this connection.</source>
        <translation>请检查 Bucket 名称，以及此连接的地域和账号 ID。</translation>
    </message>
    <message>
        <source>Region of the connection: %1; address: %2</source>
        <translation>连接的地域：%1；地址：%2</translation>
    </message>
    <message>
        <source>The access key id is not known, and it looks like a secret: the two may be swapped.</source>
        <translation>AccessKey ID 未知，且看起来像 AccessKey Secret：两者可能填反了。</translation>
    </message>
    <message>
        <source>Access was refused, but not in the words of the service: something else may have answered.</source>
        <translation>访问被拒绝，但并非服务的应答格式：可能由其他程序应答。</translation>
    </message>
    <message>
        <source>The service refused this account: %1</source>
        <translation>服务拒绝了此账号：%1</translation>
    </message>
    <message>
        <source>Check the endpoint and the proxy.</source>
        <translation>请检查接入地址和代理。</translation>
    </message>
    <message>
        <source>The account&apos;s administrator can tell; the code and the request id help.</source>
        <translation>请咨询账号管理员；错误码和请求 ID 有助于排查。</translation>
    </message>
    <message>
        <source>The server has no list of vector buckets at this address.</source>
        <translation>服务器在此地址没有向量 Bucket 列表。</translation>
    </message>
    <message>
        <source>Check that the endpoint is one of OSS vector buckets, not of ordinary OSS.</source>
        <translation>请检查接入地址是否为 OSS 向量 Bucket 的地址，而非普通 OSS 的地址。</translation>
    </message>
</context>
<context>
    <name>vb::PlaceResolver</name>
    <message>
        <source>The account&apos;s list of vector buckets does not have it. Of a bucket that is in no list the account id must be given.</source>
        <translation>账号的向量 Bucket 列表中没有它。对于不在列表中的 Bucket，必须给出账号 ID。</translation>
    </message>
</context>
<context>
    <name>vb::Placeholder</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次请求</translation>
    </message>
    <message>
        <source>Copy the details of the error</source>
        <translation>复制错误的详细信息</translation>
    </message>
    <message>
        <source>Error details</source>
        <translation>错误详细信息</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>错误消息</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>错误码：%1</translation>
    </message>
</context>
<context>
    <name>vb::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source> MiB</source>
        <extracomment>Mebibytes, with a blank before</extracomment>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Memory for the rows of a table</source>
        <translation>表格各行所用的内存</translation>
    </message>
    <message>
        <source>Memory for the rows of a table:</source>
        <translation>表格各行所用的内存：</translation>
    </message>
    <message>
        <source>Enough for about %1 vectors with little metadata, between %2 and %3 MiB. When a table has more, rows far from view are given up, and listed again when you scroll to them.</source>
        <translation>约可容纳 %1 个元数据较少的向量，取值范围为 %2 至 %3 MiB。表格超出此限时，会释放远离视图的行，滚动到这些行时再重新列举。</translation>
    </message>
</context>
<context>
    <name>vb::ProcessProvider</name>
    <message>
        <source>%1 did not end within %L2 s.</source>
        <translation>%1 在 %L2 秒内未结束。</translation>
    </message>
    <message>
        <source>%1 could not be started: there is no such program, or it may not be run.</source>
        <translation>无法启动 %1：没有此程序，或无权运行。</translation>
    </message>
    <message>
        <source>There is no command to run.</source>
        <translation>没有可运行的命令。</translation>
    </message>
    <message>
        <source>The command of %1 was not run: it is not the one that was agreed to.</source>
        <translation>未运行 %1 的命令：它不是已同意运行的命令。</translation>
    </message>
    <message>
        <source>The command of %1 was not run: write the whole path of %2.</source>
        <translation>未运行 %1 的命令：请写出 %2 的完整路径。</translation>
    </message>
    <message>
        <source>%1 printed more than %L2 KiB.</source>
        <translation>%1 的输出超过 %L2 KiB。</translation>
    </message>
    <message>
        <source>%1 crashed or was killed.</source>
        <translation>%1 已崩溃或被终止。</translation>
    </message>
    <message>
        <source>%1 ended with the exit code %2.</source>
        <translation>%1 以退出码 %2 结束。</translation>
    </message>
    <message>
        <source>%1 ended well, but: %2</source>
        <translation>%1 已正常结束，但是：%2</translation>
    </message>
</context>
<context>
    <name>vb::ProfileCheck</name>
    <message>
        <source>A connection needs a name.</source>
        <translation>连接需要名称。</translation>
    </message>
    <message>
        <source>An account id has digits only.</source>
        <translation>账号 ID 只含数字。</translation>
    </message>
    <message>
        <source>A region is needed: requests are signed for it.</source>
        <translation>需要地域：请求需按地域签名。</translation>
    </message>
    <message>
        <source>http:// sends requests and vectors in clear text. Use https://, or allow it below.</source>
        <translation>http:// 以明文发送请求和向量。请使用 https://，或在下方允许。</translation>
    </message>
    <message>
        <source>The access key id is missing.</source>
        <translation>缺少 AccessKey ID。</translation>
    </message>
    <message>
        <source>An access key id has no blanks and only plain letters, digits and signs.</source>
        <translation>AccessKey ID 不含空白，只含普通字母、数字和符号。</translation>
    </message>
    <message>
        <source>The command is missing.</source>
        <translation>缺少命令。</translation>
    </message>
    <message>
        <source>Expected an address that begins with https:// or http://.</source>
        <translation>应为以 https:// 或 http:// 开头的地址。</translation>
    </message>
    <message>
        <source>The proxy needs a host name or an address.</source>
        <translation>代理需要主机名或地址。</translation>
    </message>
    <message>
        <source>The proxy needs a port.</source>
        <translation>代理需要端口。</translation>
    </message>
    <message>
        <source>“%1” is no bucket name: at least three lower-case letters, digits and hyphens.</source>
        <translation>“%1”不是 Bucket 名称：应至少有三个字符，由小写字母、数字和连字符组成。</translation>
    </message>
</context>
<context>
    <name>vb::ProfileStore</name>
    <message>
        <source>The saved connections in %1 cannot be read, and none can be saved: %2</source>
        <translation>无法读取 %1 中已保存的连接，也无法保存连接：%2</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>它过大</translation>
    </message>
    <message>
        <source>The saved connections in %1 are damaged and cannot be read. The file stays as it is until a connection is saved; then it is kept beside the new one.</source>
        <translation>%1 中已保存的连接已损坏，无法读取。在保存连接之前，该文件保持原样；保存之后，它会保留在新文件旁边。</translation>
    </message>
    <message>
        <source>A connection needs a name.</source>
        <translation>连接需要名称。</translation>
    </message>
    <message>
        <source>There is a connection named “%1” already.</source>
        <translation>已有名为“%1”的连接。</translation>
    </message>
    <message>
        <source>Another program is changing the saved connections. Try again.</source>
        <translation>另一个程序正在更改已保存的连接。请重试。</translation>
    </message>
    <message>
        <source>The saved connections cannot be written to %1.</source>
        <translation>无法将已保存的连接写入 %1。</translation>
    </message>
    <message>
        <source>The connection was not saved: %1 could not be written (%2).</source>
        <translation>连接未保存：无法写入 %1（%2）。</translation>
    </message>
    <message>
        <source>The connection was not saved: the damaged file %1 could not be moved aside.</source>
        <translation>连接未保存：无法将损坏的文件 %1 移开。</translation>
    </message>
</context>
<context>
    <name>vb::RawTab</name>
    <message>
        <source>Wrap lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy all of the raw JSON</source>
        <translation>复制全部原始 JSON</translation>
    </message>
    <message>
        <source>Copy Raw JSON</source>
        <translation>复制原始 JSON</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>原始 JSON</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln 字节</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::Regions</name>
    <message>
        <source>China (Hangzhou)</source>
        <translation>华东1（杭州）</translation>
    </message>
    <message>
        <source>China (Shanghai)</source>
        <translation>华东2（上海）</translation>
    </message>
    <message>
        <source>China (Beijing)</source>
        <translation>华北2（北京）</translation>
    </message>
    <message>
        <source>China (Qingdao)</source>
        <translation>华北1（青岛）</translation>
    </message>
    <message>
        <source>China (Shenzhen)</source>
        <translation>华南1（深圳）</translation>
    </message>
    <message>
        <source>China (Ulanqab)</source>
        <translation>华北6（乌兰察布）</translation>
    </message>
    <message>
        <source>China (Hong Kong)</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Indonesia (Jakarta)</source>
        <translation>印度尼西亚（雅加达）</translation>
    </message>
    <message>
        <source>Germany (Frankfurt)</source>
        <translation>德国（法兰克福）</translation>
    </message>
    <message>
        <source>US (Silicon Valley)</source>
        <translation>美国（硅谷）</translation>
    </message>
    <message>
        <source>US (Virginia)</source>
        <translation>美国（弗吉尼亚）</translation>
    </message>
</context>
<context>
    <name>vb::RenewDialog</name>
    <message>
        <source>Renew Credentials</source>
        <translation>更新访问凭证</translation>
    </message>
    <message>
        <source>New credentials for “%1”</source>
        <translation>“%1”的新访问凭证</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>错误信息</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Access key secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>安全令牌</translation>
    </message>
    <message>
        <source>Only with a temporary (STS) key</source>
        <translation>仅用于临时（STS）AccessKey</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Read %1 again</source>
        <translation>重新读取 %1</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
</context>
<context>
    <name>vb::RenewalDesk</name>
    <message>
        <source>The security token of this connection expires soon.</source>
        <translation>此连接的安全令牌即将过期。</translation>
    </message>
    <message>
        <source>The security token has expired.</source>
        <translation>安全令牌已过期。</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>更新…</translation>
    </message>
    <message>
        <source>The security token has expired. What was under way waits for new credentials.</source>
        <translation>安全令牌已过期。正在进行的操作正等待新的访问凭证。</translation>
    </message>
    <message>
        <source>What is open stays open, with these credentials from now on.</source>
        <translation>已打开的内容保持不变，此后使用这些访问凭证。</translation>
    </message>
    <message>
        <source>The security token has expired. What is open stays open, and what was under way goes on with these credentials.</source>
        <translation>安全令牌已过期。已打开的内容保持不变，正在进行的操作将使用这些访问凭证继续。</translation>
    </message>
    <message>
        <source>New credentials could not be had: %1</source>
        <translation>无法获取新的访问凭证：%1</translation>
    </message>
    <message>
        <source>Try Now</source>
        <translation>立即重试</translation>
    </message>
</context>
<context>
    <name>vb::RequestLog</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation>耗时 (ms)</translation>
    </message>
    <message>
        <source>Sent (B)</source>
        <translation>发送 (B)</translation>
    </message>
    <message>
        <source>Received (B)</source>
        <translation>接收 (B)</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>EC</source>
        <translation>EC</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Keys or vectors sent</source>
        <translation>发送的主键或向量数</translation>
    </message>
</context>
<context>
    <name>vb::RequestLogPane</name>
    <message>
        <source>Failed only</source>
        <translation>仅失败</translation>
    </message>
    <message>
        <source>Call details</source>
        <translation>调用详情</translation>
    </message>
    <message>
        <source>Filter calls</source>
        <translation>筛选调用</translation>
    </message>
    <message>
        <source>Filter by operation, place, status, code or request ID</source>
        <translation>按操作、位置、状态、错误码或请求 ID 筛选</translation>
    </message>
    <message>
        <source>Request log state</source>
        <translation>请求日志状态</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Keep no more calls until it is pressed again</source>
        <translation>在再次按下之前不再记录调用</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Forget these calls</source>
        <translation>丢弃这些调用记录</translation>
    </message>
    <message>
        <source>Copy Request ID</source>
        <translation>复制请求 ID</translation>
    </message>
    <message>
        <source>For a ticket with the service&apos;s support</source>
        <translation>用于向服务支持提交工单</translation>
    </message>
    <message>
        <source>Copy as ossutil Command</source>
        <translation>复制为 ossutil 命令</translation>
    </message>
    <message>
        <source>The same call for a shell, without credentials</source>
        <translation>可在 shell 中执行的相同调用，不含访问凭证</translation>
    </message>
    <message>
        <source>Request log</source>
        <translation>请求日志</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>%Ln 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, paused</source>
        <comment>a number of calls</comment>
        <translation>%1，已暂停</translation>
    </message>
</context>
<context>
    <name>vb::RestoreDialog</name>
    <message>
        <source>Make the index anew when it does not exist</source>
        <translation>索引不存在时重新创建</translation>
    </message>
    <message>
        <source>Overwrite vectors that exist; their present values are lost</source>
        <translation>覆盖已存在的向量；其当前值将丢失</translation>
    </message>
    <message>
        <source>Restore Vectors</source>
        <translation>恢复向量</translation>
    </message>
    <message>
        <source>Put the vectors of a backup back</source>
        <translation>恢复备份中的向量</translation>
    </message>
    <message>
        <source>Make the index anew</source>
        <translation>重新创建索引</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Restore state</source>
        <translation>恢复状态</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy Report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>此连接为只读</translation>
    </message>
    <message>
        <source>No backup is chosen</source>
        <translation>未选择备份</translation>
    </message>
    <message>
        <source>No index is named</source>
        <translation>未指定索引</translation>
    </message>
    <message>
        <source>The backup was made through %1; it is restored through %2.</source>
        <translation>此备份是通过 %1 进行的；将通过 %2 恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln vector(s)</source>
        <translation>
            <numerusform>恢复 %Ln 个向量</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>vb::RestoreJob</name>
    <message>
        <source>This connection is read-only: nothing was sent.</source>
        <translation>此连接为只读：未发送任何请求。</translation>
    </message>
</context>
<context>
    <name>vb::RestoreTarget</name>
    <message>
        <source>The index takes no vectors: its status is &quot;%1&quot;.</source>
        <translation>索引无法写入向量：其状态为“%1”。</translation>
    </message>
    <message>
        <source>The backup is of another kind of index (standard or fusion).</source>
        <translation>备份来自另一种类型的索引（标准或融合）。</translation>
    </message>
    <message>
        <source>The backup&apos;s vectors have %1 dimensions, those of the index have %2.</source>
        <translation>备份中的向量为 %1 维，而索引中的向量为 %2 维。</translation>
    </message>
    <message>
        <source>A fusion index cannot be made by this program. Make it elsewhere, then restore into it.</source>
        <translation>本程序无法创建融合索引。请在别处创建，然后再恢复到其中。</translation>
    </message>
    <message>
        <source>The backup does not say how its index is to be made. Make it first, then restore into it.</source>
        <translation>备份未说明如何创建其索引。请先创建索引，然后再恢复到其中。</translation>
    </message>
</context>
<context>
    <name>vb::RestoreText</name>
    <message>
        <source>Restoring: %1 of %2</source>
        <translation>正在恢复：%1/%2</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Nothing was restored</source>
        <translation>未恢复任何内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) restored into %1</source>
        <translation>
            <numerusform>已将 %Ln 个向量恢复到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln vector(s) restored into %2</source>
        <translation>
            <numerusform>%Ln 个向量中已有 %1 个恢复到 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The index was made anew.</source>
        <translation>索引已重新创建。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be restored.</source>
        <translation>
            <numerusform>%Ln 个无法恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped; restoring once more goes on with what is missing.</source>
        <translation>恢复已停止；再次恢复将继续处理尚缺的向量。</translation>
    </message>
    <message>
        <source> </source>
        <comment>between sentences</comment>
        <translation>​</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>已跳过：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there, left unchanged.</source>
        <translation>
            <numerusform>%Ln 个已存在，保持不变。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tried.</source>
        <translation>
            <numerusform>%Ln 个未尝试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing: %1 of %2</source>
        <translation>正在导入：%1/%2</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>未导入任何内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) imported into %1</source>
        <translation>
            <numerusform>已将 %Ln 个向量导入到 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln vector(s) imported into %2</source>
        <translation>
            <numerusform>%Ln 个向量中已有 %1 个导入到 %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be imported.</source>
        <translation>
            <numerusform>%Ln 个无法导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped; importing once more goes on with what is missing.</source>
        <translation>导入已停止；再次导入将继续处理尚缺的向量。</translation>
    </message>
</context>
<context>
    <name>vb::Resumption</name>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>It can go on only where it was begun: %1 · %2 · %3</source>
        <translation>只能在其开始之处继续：%1 · %2 · %3</translation>
    </message>
    <message>
        <source>This deletion was made in another account: %1</source>
        <translation>此删除是在另一个账号中进行的：%1</translation>
    </message>
    <message>
        <source>This deletion is running</source>
        <translation>此删除正在进行</translation>
    </message>
    <message>
        <source>This deletion was ended</source>
        <translation>此删除已结束</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>此连接为只读</translation>
    </message>
</context>
<context>
    <name>vb::RowWindowBar</name>
    <message>
        <source>Earlier rows</source>
        <translation>前面的行</translation>
    </message>
    <message>
        <source>Later rows</source>
        <translation>后面的行</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>显示的行</translation>
    </message>
    <message>
        <source>Show the rows before these</source>
        <translation>显示这些行之前的行</translation>
    </message>
    <message>
        <source>Show the rows after these</source>
        <translation>显示这些行之后的行</translation>
    </message>
    <message>
        <source>Rows %1 to %2 of %3</source>
        <extracomment>Of a table with more rows than can be shown at once</extracomment>
        <translation>第 %1 至 %2 行，共 %3 行</translation>
    </message>
</context>
<context>
    <name>vb::SecretDialog</name>
    <message>
        <source>Keep it in the system keychain</source>
        <translation>保存到系统钥匙串</translation>
    </message>
    <message>
        <source>Secret of “%1”</source>
        <translation>“%1”的密钥</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Access key secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>安全令牌</translation>
    </message>
    <message>
        <source>Only with a temporary (STS) key</source>
        <translation>仅用于临时（STS）AccessKey</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>vb::SecretStore</name>
    <message>
        <source>The keychain has no secret for this connection.</source>
        <translation>钥匙串中没有此连接的密钥。</translation>
    </message>
    <message>
        <source>The keychain was not unlocked.</source>
        <translation>钥匙串未解锁。</translation>
    </message>
    <message>
        <source>There is no keychain to read the secret from: %1</source>
        <translation>没有可读取密钥的钥匙串：%1</translation>
    </message>
    <message>
        <source>The secret was not saved: the keychain was not unlocked.</source>
        <translation>密钥未保存：钥匙串未解锁。</translation>
    </message>
    <message>
        <source>The secret was not saved: the keychain did not take it (%1).</source>
        <translation>密钥未保存：钥匙串未接受（%1）。</translation>
    </message>
    <message>
        <source>The secret could not be removed from the keychain: %1</source>
        <translation>无法从钥匙串中移除密钥：%1</translation>
    </message>
</context>
<context>
    <name>vb::SegmentsOption</name>
    <message>
        <source>list in N segments side by side, 1 to 16 (default 16)</source>
        <translation>以 N 个分段并行列举，1 至 16（默认 16）</translation>
    </message>
    <message>
        <source>--segments is a number from 1 to %1, not %2</source>
        <translation>--segments 应为 1 至 %1 的数字，而不是 %2</translation>
    </message>
</context>
<context>
    <name>vb::SelectionSummary</name>
    <message>
        <source>Common fields</source>
        <translation>共有字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In</source>
        <translation>个数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) selected</source>
        <translation>
            <numerusform>已选择 %Ln 个向量</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them has metadata fields.</source>
        <translation>它们都没有元数据字段。</translation>
    </message>
    <message numerus="yes">
        <source>Fields of the first %Ln</source>
        <translation>
            <numerusform>前 %Ln 个向量的字段</numerusform>
        </translation>
    </message>
    <message>
        <source>What they have in common</source>
        <translation>它们的共同之处</translation>
    </message>
    <message numerus="yes">
        <source>%Ln different value(s)</source>
        <translation>
            <numerusform>%Ln 个不同的值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>vb::SortControl</name>
    <message>
        <source>sorting…</source>
        <translation>正在排序…</translation>
    </message>
    <message numerus="yes">
        <source>sorted within %Ln loaded</source>
        <translation>
            <numerusform>在已加载的 %Ln 个中排序</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 no longer in memory</source>
        <translation>%1，%2 个已不在内存中</translation>
    </message>
    <message>
        <source>Sort by %1</source>
        <extracomment>%1: the name of a column</extracomment>
        <translation>按“%1”排序</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>As Listed</source>
        <translation>按列举顺序</translation>
    </message>
</context>
<context>
    <name>vb::SourceTextView</name>
    <message>
        <source>Copy Source Text</source>
        <translation>复制源文本</translation>
    </message>
    <message>
        <source>Copy the source text</source>
        <translation>复制源文本</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>源文本</translation>
    </message>
    <message>
        <source>Source location</source>
        <translation>源文本位置</translation>
    </message>
</context>
<context>
    <name>vb::StartPage</name>
    <message>
        <source>Saved connections</source>
        <translation>已保存的连接</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>To your own vector buckets, with a key or a role</source>
        <translation>使用 AccessKey 或角色连接到您自己的向量 Bucket</translation>
    </message>
    <message>
        <source>Import Existing Credentials…</source>
        <translation>导入现有访问凭证…</translation>
    </message>
    <message>
        <source>Of ossutil, the aliyun CLI or the environment, read where they are</source>
        <translation>来自 ossutil、aliyun CLI 或环境变量，从原处读取</translation>
    </message>
    <message>
        <source>Open Demo Store</source>
        <translation>打开演示存储</translation>
    </message>
    <message>
        <source>Embedded example data, to look around; needs no account</source>
        <translation>内置的示例数据，可随意浏览；不需要账号</translation>
    </message>
    <message>
        <source>Error message</source>
        <translation>错误消息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the details of the error</source>
        <translation>复制错误的详细信息</translation>
    </message>
    <message>
        <source>production</source>
        <translation>生产</translation>
    </message>
</context>
<context>
    <name>vb::StartPlan</name>
    <message>
        <source>There are no credentials. Set OSS_ACCESS_KEY_ID and OSS_ACCESS_KEY_SECRET (and OSS_SESSION_TOKEN for temporary ones) in the environment and start again.</source>
        <translation>没有访问凭证。请在环境变量中设置 OSS_ACCESS_KEY_ID 和 OSS_ACCESS_KEY_SECRET（临时访问凭证还需设置 OSS_SESSION_TOKEN），然后重新启动。</translation>
    </message>
    <message>
        <source>There are credentials, but neither a region nor an endpoint. Give --region or --endpoint, or set OSS_REGION or OSS_ENDPOINT in the environment.</source>
        <translation>有访问凭证，但没有地域，也没有接入地址。请指定 --region 或 --endpoint，或者在环境变量中设置 OSS_REGION 或 OSS_ENDPOINT。</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>%1 is not encrypted, and it is not this computer. Use https://, or save a connection that allows http:// and start with --profile.</source>
        <translation>%1 未加密，且不是本机。请使用 https://，或保存一个允许 http:// 的连接并以 --profile 启动。</translation>
    </message>
</context>
<context>
    <name>vb::StatisticsGrid</name>
    <message>
        <source>Norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>Euclidean length</source>
        <translation>欧氏长度</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>σ</source>
        <translation>σ</translation>
    </message>
    <message>
        <source>Standard deviation of the components (population)</source>
        <translation>各分量的标准差（总体）</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>零值</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>Components that are not a number</source>
        <translation>不是数字的分量</translation>
    </message>
    <message>
        <source>Inf</source>
        <translation>Inf</translation>
    </message>
    <message>
        <source>Infinite components</source>
        <translation>无穷大的分量</translation>
    </message>
</context>
<context>
    <name>vb::TableCell</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <comment>length of a list</comment>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::TableColumns</name>
    <message>
        <source>Hide “%1”</source>
        <translation>隐藏“%1”</translation>
    </message>
    <message>
        <source>Fit to Contents</source>
        <translation>适应内容</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Reset Columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>vb::TablePage</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Show, hide and order columns</source>
        <translation>显示、隐藏和排列列</translation>
    </message>
    <message>
        <source>Loading was stopped</source>
        <translation>加载已停止</translation>
    </message>
    <message>
        <source>Nothing had come by then.</source>
        <translation>停止时尚未收到任何内容。</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Waiting for the first rows</source>
        <translation>正在等待首批数据</translation>
    </message>
    <message>
        <source>The service has not answered yet.</source>
        <translation>服务尚未响应。</translation>
    </message>
    <message numerus="yes">
        <source>Columns (%Ln hidden)</source>
        <translation>
            <numerusform>列（已隐藏 %Ln 列）</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy Cell</source>
        <translation>复制单元格</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Row(s) as JSON</source>
        <translation>
            <numerusform>将 %n 行复制为 JSON</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::TargetChooser</name>
    <message>
        <source>Target bucket</source>
        <translation>目标 Bucket</translation>
    </message>
    <message>
        <source>Target index</source>
        <translation>目标索引</translation>
    </message>
    <message>
        <source>Into &amp;bucket:</source>
        <translation>恢复到 Bucket(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;index:</source>
        <translation>索引(&amp;I)：</translation>
    </message>
</context>
<context>
    <name>vb::TestDesk</name>
    <message>
        <source>The test was stopped before there were credentials.</source>
        <translation>测试在获取凭证之前已停止。</translation>
    </message>
    <message>
        <source>Getting the credentials…</source>
        <translation>正在获取凭证…</translation>
    </message>
    <message>
        <source>Nobody agreed to the endpoint.</source>
        <translation>未同意使用此接入地址。</translation>
    </message>
    <message>
        <source>The secret was not given.</source>
        <translation>未提供 AccessKey Secret。</translation>
    </message>
    <message>
        <source>Nobody agreed to run the command.</source>
        <translation>未同意运行此命令。</translation>
    </message>
</context>
<context>
    <name>vb::TestDialog</name>
    <message>
        <source>Test Connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Test of “%1”</source>
        <translation>“%1”的测试</translation>
    </message>
    <message>
        <source>Test state</source>
        <translation>测试状态</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>RAM policy for what is missing</source>
        <translation>缺失权限的 RAM 策略</translation>
    </message>
    <message>
        <source>Advice and Details</source>
        <translation>建议与详情</translation>
    </message>
    <message>
        <source>RAM Policy</source>
        <translation>RAM 策略</translation>
    </message>
    <message>
        <source>Copy Report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Copy Policy</source>
        <translation>复制策略</translation>
    </message>
    <message>
        <source>Test Again</source>
        <translation>重新测试</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) passed</source>
        <translation>
            <numerusform>%n 步通过</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2. The policy for what is missing is on its own page; more may be missing behind it, so test again once it was granted.</source>
        <translation>%1，%2。缺失权限的策略在单独的页中；其后可能还缺其他权限，授权后请重新测试。</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 步失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>%1, none failed.</source>
        <translation>%1，没有失败。</translation>
    </message>
</context>
<context>
    <name>vb::TestLadder</name>
    <message>
        <source>Test results</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>for a screen reader: a step of the test, its state, its result</extracomment>
        <translation>%1：%2。%3</translation>
    </message>
</context>
<context>
    <name>vb::TestStep</name>
    <message>
        <source>Credentials</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Name resolution</source>
        <translation>名称解析</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>连接（TCP）</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>加密（TLS）</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>List buckets</source>
        <translation>列举 Bucket</translation>
    </message>
    <message>
        <source>List indexes</source>
        <translation>列举索引</translation>
    </message>
    <message>
        <source>List vectors</source>
        <translation>列举向量</translation>
    </message>
    <message>
        <source>Get vectors</source>
        <translation>读取向量</translation>
    </message>
    <message>
        <source>Query vectors</source>
        <translation>检索向量</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>未尝试</translation>
    </message>
    <message>
        <source>[%1] %2: %3</source>
        <extracomment>a line of a report: the state of a step, its name, its result</extracomment>
        <translation>[%1] %2：%3</translation>
    </message>
</context>
<context>
    <name>vb::TlsRules</name>
    <message>
        <source>(Its issuer %1.)</source>
        <translation>（其颁发者 %1。）</translation>
    </message>
    <message>
        <source>The certificate of %1 is self-signed: nobody that this computer trusts vouches for it.</source>
        <translation>%1 的证书是自签名证书：本机信任的机构均未为其担保。</translation>
    </message>
    <message>
        <source>The issuer of the certificate of %1 is not trusted: %2.</source>
        <translation>%1 的证书的颁发者不受信任：%2。</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2.</source>
        <translation>%1 的证书已于 %2 过期。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid before %2.</source>
        <translation>%1 的证书在 %2 之前无效。</translation>
    </message>
    <message>
        <source>The certificate is not for %1 but for %2.</source>
        <translation>该证书不适用于 %1，而是适用于 %2。</translation>
    </message>
    <message>
        <source>The certificate of %1 was not accepted: %2.</source>
        <translation>%1 的证书未被接受：%2。</translation>
    </message>
    <message>
        <source>The CA file %1 does not exist.</source>
        <translation>CA 文件 %1 不存在。</translation>
    </message>
    <message>
        <source>The CA file %1 is a folder.</source>
        <translation>CA 文件 %1 是一个文件夹。</translation>
    </message>
    <message>
        <source>The CA file %1 is no ordinary file.</source>
        <translation>CA 文件 %1 不是普通文件。</translation>
    </message>
    <message>
        <source>The CA file %1 is too large.</source>
        <translation>CA 文件 %1 过大。</translation>
    </message>
    <message>
        <source>The CA file %1 cannot be read: %2.</source>
        <translation>无法读取 CA 文件 %1：%2。</translation>
    </message>
    <message>
        <source>The CA file %1 holds no certificate in PEM form (-----BEGIN CERTIFICATE-----).</source>
        <translation>CA 文件 %1 中没有 PEM 格式的证书（-----BEGIN CERTIFICATE-----）。</translation>
    </message>
    <message>
        <source>The CA file %1 holds a certificate that cannot be read; it may be cut off.</source>
        <translation>CA 文件 %1 中有无法读取的证书，文件可能不完整。</translation>
    </message>
    <message>
        <source>Every certificate in the CA file %1 has expired, the last one on %2.</source>
        <translation>CA 文件 %1 中的所有证书均已过期，最后一个于 %2 过期。</translation>
    </message>
    <message>
        <source>No TLS connection could be agreed on with %1; TLS 1.2 or later is needed (%2)</source>
        <translation>无法与 %1 协商 TLS 连接；需要 TLS 1.2 或更高版本（%2）</translation>
    </message>
</context>
<context>
    <name>vb::UriProvider</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>vb::ValuePlot</name>
    <message>
        <source>Value plot</source>
        <translation>数值图</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln 个数值</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>vb::ValuesModel</name>
    <message>
        <source>Position</source>
        <extracomment>Column header: which component of the vector, counted from 0</extracomment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>vb::VectorClient</name>
    <message>
        <source>The listing answered with the token it was asked with.</source>
        <translation>列举返回的分页标记与请求时所用的相同。</translation>
    </message>
    <message>
        <source>This connection is read-only: nothing was sent.</source>
        <translation>此连接为只读：未发送任何请求。</translation>
    </message>
    <message>
        <source>There is no access key to sign requests with.</source>
        <translation>没有可用于为请求签名的 AccessKey。</translation>
    </message>
</context>
<context>
    <name>vb::VectorCountRow</name>
    <message>
        <source>Vectors in the index</source>
        <translation>索引中的向量</translation>
    </message>
    <message>
        <source>Size of the backup</source>
        <translation>备份大小</translation>
    </message>
    <message>
        <source>≥ %1, counting…</source>
        <translation>≥ %1，正在计数…</translation>
    </message>
    <message>
        <source>≥ %1. %2</source>
        <translation>≥ %1。%2</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未计数</translation>
    </message>
    <message>
        <source>a backup of about %1</source>
        <translation>备份约 %1</translation>
    </message>
    <message>
        <source>a backup of about %1 or more</source>
        <translation>备份约 %1 或更大</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Count all</source>
        <translation>全部计数</translation>
    </message>
</context>
<context>
    <name>vb::VectorModel</name>
    <message>
        <source>Key</source>
        <translation>主键</translation>
    </message>
    <message>
        <source>not here now</source>
        <translation>目前不在此处</translation>
    </message>
</context>
<context>
    <name>vb::VectorsPage</name>
    <message>
        <source>Vectors</source>
        <translation>向量列表</translation>
    </message>
    <message>
        <source>Go to Key…</source>
        <translation>转到主键…</translation>
    </message>
    <message>
        <source>Open a vector by its key, loaded or not (Ctrl+G)</source>
        <translation>按主键打开向量，无论是否已加载（Ctrl+G）</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>This session is read-only</source>
        <translation>此会话为只读</translation>
    </message>
    <message>
        <source>Select vectors</source>
        <translation>请选择向量</translation>
    </message>
    <message>
        <source>Delete the selected vectors (Del)</source>
        <translation>删除所选向量（Del）</translation>
    </message>
    <message>
        <source>This index holds no vectors</source>
        <translation>此索引中没有向量</translation>
    </message>
    <message>
        <source>Vectors written a moment ago can take some seconds to be listed.</source>
        <translation>刚写入的向量可能需要几秒钟才能列举出来。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>The index is being created</source>
        <translation>正在创建索引</translation>
    </message>
    <message>
        <source>Its vectors can be listed when its status is “enable”.</source>
        <translation>状态变为“enable”后即可列举其中的向量。</translation>
    </message>
    <message>
        <source>The index is being deleted</source>
        <translation>正在删除索引</translation>
    </message>
    <message>
        <source>Its vectors can no longer be listed.</source>
        <translation>已无法再列举其中的向量。</translation>
    </message>
    <message>
        <source>The index is not ready</source>
        <translation>索引尚未就绪</translation>
    </message>
    <message>
        <source>Its status is “%1”; vectors can be listed when it is “enable”.</source>
        <translation>其状态为“%1”；状态变为“enable”后才能列举向量。</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>检查</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n Key(s)</source>
        <translation>
            <numerusform>复制 %n 个主键</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of the selected rows are not in memory now</source>
        <translation>部分所选的行目前不在内存中</translation>
    </message>
    <message>
        <source>Searching the whole index</source>
        <translation>正在搜索整个索引</translation>
    </message>
    <message>
        <source>Nothing was found yet.</source>
        <translation>尚未找到任何内容。</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>搜索已停止</translation>
    </message>
    <message>
        <source>Nothing had been found by then.</source>
        <translation>停止时尚未找到任何内容。</translation>
    </message>
    <message>
        <source>Search Again</source>
        <translation>重新搜索</translation>
    </message>
    <message>
        <source>No vector matches</source>
        <translation>没有匹配的向量</translation>
    </message>
    <message>
        <source>Every vector of the index was looked at.</source>
        <translation>已检查索引中的所有向量。</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln vector(s) are loaded.</source>
        <translation>
            <numerusform>全部 %Ln 个向量均已加载。</numerusform>
        </translation>
    </message>
    <message>
        <source>No loaded vector matches</source>
        <translation>已加载的向量均不匹配</translation>
    </message>
    <message numerus="yes">
        <source>%Ln vector(s) are loaded. “Search Whole Index” looks through all there are.</source>
        <translation>
            <numerusform>已加载 %Ln 个向量。“搜索整个索引”会检查全部向量。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vb::Veil</name>
    <message>
        <source>Inspector state</source>
        <translation>检查器状态</translation>
    </message>
</context>
<context>
    <name>vb::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Demo Store</source>
        <translation>打开演示存储(&amp;D)</translation>
    </message>
    <message>
        <source>Browse the embedded demo store</source>
        <translation>浏览内置的演示存储</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the names or keys of the selected rows</source>
        <translation>复制所选行的名称或主键</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select all loaded rows</source>
        <translation>选择所有已加载的行</translation>
    </message>
    <message>
        <source>&amp;Vector</source>
        <translation>向量(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go to Key…</source>
        <translation>转到主键(&amp;G)…</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Look vectors up by key, without loading the index</source>
        <translation>按主键查找向量，无需加载索引</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete the selected vectors</source>
        <translation>删除所选向量</translation>
    </message>
    <message>
        <source>&amp;Index</source>
        <translation>索引(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>List what is shown anew</source>
        <translation>重新列举当前显示的内容</translation>
    </message>
    <message>
        <source>Load &amp;All</source>
        <translation>全部加载(&amp;A)</translation>
    </message>
    <message>
        <source>Load page after page, to the end</source>
        <translation>逐页加载，直到末尾</translation>
    </message>
    <message>
        <source>&amp;Delete Index…</source>
        <translation>删除索引(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete the index with all of its vectors</source>
        <translation>删除索引及其所有向量</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>视图(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>上一个位置</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>The place after</source>
        <translation>下一个位置</translation>
    </message>
    <message>
        <source>All B&amp;uckets</source>
        <translation>所有 Bucket(&amp;U)</translation>
    </message>
    <message>
        <source>Alt+Home</source>
        <translation>Alt+Home</translation>
    </message>
    <message>
        <source>The buckets of this connection</source>
        <translation>此连接的 Bucket</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>列(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose and order the table&apos;s columns</source>
        <translation>选择并排列表格的列</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>Put the panes back where they were at first</source>
        <translation>将各窗格恢复到初始位置</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All shortcuts of the window</source>
        <translation>窗口的所有快捷键</translation>
    </message>
    <message>
        <source>Copy &amp;Diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>Versions and last calls, for a bug report</source>
        <translation>版本和最近的调用，用于提交错误报告</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>Next Pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Previous Pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Shift+F6</source>
        <translation>Shift+F6</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Read-&amp;Only</source>
        <translation>只读(&amp;O)</translation>
    </message>
    <message>
        <source>Refuse every writing operation before it is sent</source>
        <translation>在发送之前拒绝一切写入操作</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Put the vectors of a backup back</source>
        <translation>恢复备份中的向量</translation>
    </message>
    <message>
        <source>Delete &amp;Journal…</source>
        <translation>删除日志(&amp;J)…</translation>
    </message>
    <message>
        <source>Every deletion made with this program</source>
        <translation>使用本程序进行的所有删除</translation>
    </message>
    <message>
        <source>&amp;Undo Delete…</source>
        <translation>撤销删除(&amp;U)…</translation>
    </message>
    <message>
        <source>Restore the backup of the last deletion</source>
        <translation>恢复上次删除的备份</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find in the loaded rows</source>
        <translation>在已加载的行中查找</translation>
    </message>
    <message>
        <source>Delete &amp;Keys…</source>
        <translation>删除主键(&amp;K)…</translation>
    </message>
    <message>
        <source>Delete the vectors of a pasted or opened list of keys</source>
        <translation>按粘贴或打开的主键列表删除向量</translation>
    </message>
    <message>
        <source>Delete &amp;Bucket…</source>
        <translation>删除 Bucket(&amp;B)…</translation>
    </message>
    <message>
        <source>Delete a bucket that holds no index</source>
        <translation>删除不含索引的 Bucket</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Copy the index, or vectors of it, into a file</source>
        <translation>将索引或其中的向量复制到文件</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Put the vectors of a file into an index</source>
        <translation>将文件中的向量写入索引</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>How much memory the rows of a table may take</source>
        <translation>表格各行可占用的内存量</translation>
    </message>
    <message>
        <source>&amp;Count All</source>
        <translation>全部计数(&amp;C)</translation>
    </message>
    <message>
        <source>Count the vectors of the whole index, without loading them</source>
        <translation>对整个索引的向量计数，无需加载</translation>
    </message>
    <message>
        <source>Stop what runs</source>
        <translation>停止正在进行的操作</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>连接(&amp;C)…</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Saved connections, and new ones</source>
        <translation>已保存的连接和新连接</translation>
    </message>
    <message>
        <source>Di&amp;sconnect</source>
        <translation>断开连接(&amp;S)</translation>
    </message>
    <message>
        <source>End this connection and forget its credentials</source>
        <translation>结束此连接并清除其访问凭证</translation>
    </message>
    <message>
        <source>&amp;New Window</source>
        <translation>新建窗口(&amp;N)</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>A window with a connection of its own</source>
        <translation>打开一个使用独立连接的窗口</translation>
    </message>
    <message>
        <source>&amp;Test Connection…</source>
        <translation>测试连接(&amp;T)…</translation>
    </message>
    <message>
        <source>Find out step by step what this connection can do, without writing anything</source>
        <translation>逐步检查此连接能做什么，不写入任何内容</translation>
    </message>
    <message>
        <source>Close &amp;Window</source>
        <translation>关闭窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>关闭此窗口</translation>
    </message>
    <message>
        <source>Close all windows</source>
        <translation>关闭所有窗口</translation>
    </message>
    <message>
        <source>Write &amp;Log File</source>
        <translation>写入日志文件(&amp;L)</translation>
    </message>
    <message>
        <source>Messages and calls go into a file in the state folder, without secrets and data</source>
        <translation>消息和调用写入状态文件夹中的文件，不含密钥和数据</translation>
    </message>
</context>
<context>
    <name>vb::WindowStatus</name>
    <message>
        <source>no answer</source>
        <comment>of a call</comment>
        <translation>无响应</translation>
    </message>
    <message>
        <source>%1 %2 · %3 ms</source>
        <comment>operation, status, latency</comment>
        <translation>%1 %2 · %3 毫秒</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n 次尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选内容</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>最近一次调用</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Request id %1</source>
        <translation>请求 ID %1</translation>
    </message>
    <message>
        <source>No answer · %1</source>
        <extracomment>%1: the connection; the last call got no answer</extracomment>
        <translation>无响应 · %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选择 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Restore the backup of the last deletion</source>
        <translation>恢复上次删除的备份</translation>
    </message>
</context>
</TS>
