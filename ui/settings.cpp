#include "settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr QFileDevice::Permissions privateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString usersFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return folder + "/vector-bucket-browser/vector-bucket-browser.conf"_L1;
}

//! QSettings creates its file 0644. It keeps the permissions of one that exists, so the file is made first,
//! and is at no moment readable by others. Returns \a file.
QString madePrivate(const QString &file)
{
    const QDir folder = QFileInfo(file).dir();
    if (!folder.exists()) {
        QDir().mkpath(QFileInfo(folder.path()).path());
        QDir().mkdir(folder.path(), privateFile | QFileDevice::ExeOwner);
    }
    QFile existing(file);
    if (existing.exists())
        existing.setPermissions(privateFile);
    else
        existing.open(QIODevice::WriteOnly | QIODevice::NewOnly, privateFile);
    return file;
}

//! A place's slash would nest groups.
QString fieldGroup(const QString &place)
{
    return "Fields/"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(place));
}

//! A name-to-number map as two lists, since field names can hold anything.
QVariant toVariant(const QMap<QString, int> &widths)
{
    QStringList list;
    for (auto it = widths.cbegin(); it != widths.cend(); ++it)
        list << QString::number(it.value()) + u':' + it.key();
    return list;
}

QMap<QString, int> widthsFrom(const QVariant &value)
{
    QMap<QString, int> widths;
    for (const QString &entry : value.toStringList()) {
        const qsizetype colon = entry.indexOf(u':');
        const int width = entry.left(colon).toInt();
        if (colon > 0 && width > 0)
            widths.insert(entry.mid(colon + 1), width);
    }
    return widths;
}

} // namespace

Settings::Settings(const QString &file)
    : m_settings(madePrivate(file.isEmpty() ? usersFile() : file), QSettings::IniFormat)
{ }

QByteArray Settings::windowGeometry() const
{
    return m_settings.value("Window/geometry"_L1).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue("Window/geometry"_L1, geometry);
}

QByteArray Settings::windowState() const
{
    return m_settings.value("Window/state"_L1).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    m_settings.setValue("Window/state"_L1, state);
}

bool Settings::isStatusBarVisible() const
{
    return m_settings.value("Window/statusBar"_L1, true).toBool();
}

void Settings::setStatusBarVisible(bool visible)
{
    m_settings.setValue("Window/statusBar"_L1, visible);
}

QByteArray Settings::headerState(const QString &table) const
{
    return m_settings.value("Headers/"_L1 + table).toByteArray();
}

void Settings::setHeaderState(const QString &table, const QByteArray &state)
{
    const QString key = "Headers/"_L1 + table;
    if (state.isEmpty())
        m_settings.remove(key);
    else
        m_settings.setValue(key, state);
}

Settings::FieldLayout Settings::fieldLayout(const QString &place) const
{
    const QString group = fieldGroup(place);
    return {m_settings.value(group + "/order"_L1).toStringList(), m_settings.value(group + "/hidden"_L1).toStringList(),
            widthsFrom(m_settings.value(group + "/widths"_L1))};
}

void Settings::setFieldLayout(const QString &place, const FieldLayout &layout)
{
    const QString group = fieldGroup(place);
    if (layout == FieldLayout()) {
        m_settings.remove(group);
        return;
    }
    const qint64 turn = m_settings.value("FieldTurn"_L1).toLongLong() + 1;
    m_settings.setValue("FieldTurn"_L1, turn);
    m_settings.setValue(group + "/turn"_L1, turn);
    m_settings.setValue(group + "/order"_L1, layout.order);
    m_settings.setValue(group + "/hidden"_L1, layout.hidden);
    m_settings.setValue(group + "/widths"_L1, toVariant(layout.widths));
    dropOldFieldLayouts();
}

void Settings::dropOldFieldLayouts()
{
    m_settings.beginGroup("Fields"_L1);
    QList<std::pair<qint64, QString>> places;
    for (const QString &place : m_settings.childGroups())
        places.append({m_settings.value(place + "/turn"_L1).toLongLong(), place});
    std::sort(places.begin(), places.end());
    for (qsizetype i = 0; i < places.size() - maximumFieldLayouts; ++i)
        m_settings.remove(places.at(i).second);
    m_settings.endGroup();
}

Settings::Appearance Settings::appearance() const
{
    const QString name = m_settings.value("Appearance"_L1).toString();
    if (name == "light"_L1)
        return Appearance::Light;
    return name == "dark"_L1 ? Appearance::Dark : Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        m_settings.remove("Appearance"_L1);
        break;
    case Appearance::Light:
        m_settings.setValue("Appearance"_L1, u"light"_s);
        break;
    case Appearance::Dark:
        m_settings.setValue("Appearance"_L1, u"dark"_s);
        break;
    }
}

qint64 Settings::rowBudget() const
{
    bool isNumber = false;
    const qint64 bytes = m_settings.value("RowBudget"_L1).toLongLong(&isNumber);
    return isNumber ? std::clamp(bytes, smallestRowBudget, largestRowBudget) : defaultRowBudget;
}

void Settings::setRowBudget(qint64 bytes)
{
    if (bytes == defaultRowBudget)
        m_settings.remove("RowBudget"_L1);
    else
        m_settings.setValue("RowBudget"_L1, std::clamp(bytes, smallestRowBudget, largestRowBudget));
}

bool Settings::isLogFileWritten() const
{
    return m_settings.value("logFile"_L1).toBool();
}

void Settings::setLogFileWritten(bool written)
{
    m_settings.setValue("logFile"_L1, written);
}

QString Settings::language() const
{
    return m_settings.value("Language"_L1).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (language.isEmpty())
        m_settings.remove("Language"_L1);
    else
        m_settings.setValue("Language"_L1, language);
}

void Settings::sync()
{
    m_settings.sync();
}

} // namespace vb
