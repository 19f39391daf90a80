#include "diagnostics.h"

#include "icons.h"

#include <QApplication>
#include <QLocale>
#include <QPalette>
#include <QScreen>
#include <QSslSocket>
#include <QStringList>
#include <QStyle>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

QString callLine(const CallRecord &record)
{
    const QString outcome = record.httpStatus > 0 ? QString::number(record.httpStatus) : u"no answer"_s;
    QStringList parts{record.operation, outcome};
    if (!record.code.isEmpty())
        parts.append(record.code);
    parts.append(QString::number(record.latency.count()) + u" ms"_s);
    if (record.attempts > 1)
        parts.append(QString::number(record.attempts) + u" attempts"_s);
    if (!record.requestId.isEmpty())
        parts.append(record.requestId);
    return u"  "_s + parts.join(u" · "_s);
}

QString screenText()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    if (!screen)
        return {};
    return u"%1 × %2, scale %3"_s.arg(screen->size().width())
        .arg(screen->size().height())
        .arg(screen->devicePixelRatio());
}

} // namespace

DiagnosticsFacts surroundings()
{
    DiagnosticsFacts facts;
    facts.programVersion = QString::fromLatin1(VB_VERSION);
    facts.qtVersion = QString::fromLatin1(qVersion()) + u" (built with "_s + QString::fromLatin1(QT_VERSION_STR) + u')';
    facts.system = QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion();
    facts.processor = QSysInfo::currentCpuArchitecture();
    facts.platform = QGuiApplication::platformName();
    facts.style = QApplication::style()->name();
    facts.colours = isDark(QGuiApplication::palette()) ? u"dark"_s : u"light"_s;
    facts.screen = screenText();
    facts.language = QLocale().name();
    facts.tls = QSslSocket::activeBackend() + u", "_s + QSslSocket::sslLibraryVersionString();
    return facts;
}

QString diagnosticsText(const DiagnosticsFacts &facts)
{
    QStringList lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.append(name + u": "_s + value);
    };
    add(u"Vector Bucket Browser"_s, facts.programVersion);
    add(u"Qt"_s, facts.qtVersion);
    add(u"System"_s, facts.system);
    add(u"Processor"_s, facts.processor);
    add(u"Platform"_s, facts.platform);
    add(u"Style"_s, facts.style);
    add(u"Colours"_s, facts.colours);
    add(u"Screen"_s, facts.screen);
    add(u"Language"_s, facts.language);
    add(u"TLS"_s, facts.tls);
    add(u"Endpoint"_s, facts.endpoint.isEmpty() ? u"not connected"_s : facts.endpoint);
    add(u"Region"_s, facts.region);
    add(u"Credentials from"_s, facts.credentialSource);
    add(u"Session"_s,
        QStringList{facts.isDemo ? u"demo store"_s : u"service"_s, facts.isReadOnly ? u"read-only"_s : u"writable"_s}
            .join(u", "_s));
    if (!facts.lastCalls.isEmpty())
        lines.append(u"Last calls:"_s);
    for (const CallRecord &record : facts.lastCalls)
        lines.append(callLine(record));
    return lines.join(u'\n') + u'\n';
}

} // namespace vb
