#pragma once

#include <QByteArray>
#include <QMap>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace vb {

//! The window's own memory: sizes, columns, appearance. No secret, no vector. The file is 0600, since it
//! names buckets and indexes. Read and written in ui/ and app/ only.
class Settings
{
public:
    enum class Appearance { System, Light, Dark };

    //! An empty \a file: the user's own settings file.
    explicit Settings(const QString &file = {});

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    //! Docks and tool bars; versioned by MainWindow::saveState.
    QByteArray windowState() const;
    void setWindowState(const QByteArray &state);

    bool isStatusBarVisible() const;
    void setStatusBarVisible(bool visible);

    //! QHeaderView::saveState of a table, by the table's name ("Buckets").
    QByteArray headerState(const QString &table) const;
    void setHeaderState(const QString &table, const QByteArray &state);

    //! Metadata fields of an index: the order once one was moved, the hidden ones, and the widths the user
    //! gave (under "=name", the key column's under ""). Keyed by place ("bucket/index"); the places written
    //! last are kept, maximumFieldLayouts of them.
    static constexpr int maximumFieldLayouts = 200;
    struct FieldLayout
    {
        QStringList order;
        QStringList hidden;
        QMap<QString, int> widths;
        bool operator==(const FieldLayout &) const = default;
    };
    FieldLayout fieldLayout(const QString &place) const;
    void setFieldLayout(const QString &place, const FieldLayout &layout);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    //! Bytes that the rows of a table may take; always within the limits.
    static constexpr qint64 defaultRowBudget = qint64(1) << 30;
    static constexpr qint64 smallestRowBudget = qint64(64) << 20;
    static constexpr qint64 largestRowBudget = qint64(64) << 30;
    qint64 rowBudget() const;
    void setRowBudget(qint64 bytes);

    //! The log file in the state folder, from the start on.
    bool isLogFileWritten() const;
    void setLogFileWritten(bool written);

    //! "en", "zh_CN", or empty for the system's.
    QString language() const;
    void setLanguage(const QString &language);

    void sync();

private:
    void dropOldFieldLayouts();

    QSettings m_settings;
};

} // namespace vb
