#pragma once

#include "pagedtablemodel.h"

#include <QByteArrayView>
#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace vb {

//! What one cell of a table says, in the forms its model is asked for: a bounded text to show, the exact
//! text to copy, and the kind that tells a delegate how to draw it.
struct TableCell
{
    Q_DECLARE_TR_FUNCTIONS(vb::TableCell)

public:
    using Kind = PagedTableModel::CellKind;

    static constexpr qsizetype maximumShown = 200; //!< characters of a text value in a table

    QString shown;
    QString exact;
    Kind kind = Kind::Missing;

    //! Text of the service; empty: Missing.
    static TableCell text(const QString &text);
    //! Digits grouped by the locale.
    static TableCell number(qint64 number);
    //! Local time in the locale's short form; what the service wrote where that could not be read.
    static TableCell time(const QDateTime &time, const QString &serverText);
    //! A JSON value as a table shows it: strings visible and bounded, digits grouped where that says
    //! nothing else, `7 items`, `{…}`, `null`, `""`; nothing for a missing one. What is not JSON is shown
    //! as it is.
    static QString shownJson(QByteArrayView raw, qsizetype maximum = maximumShown);
    //! The exact text of a JSON value: a string's own text, otherwise the raw JSON.
    static QString exactTextOfJson(QByteArrayView raw);
    //! Empty: Missing. What is not JSON counts as Text.
    static Kind kindOfJson(QByteArrayView raw);

    //! For DisplayRole, ExactTextRole and KindRole; otherwise nothing.
    QVariant value(int role) const;
};

} // namespace vb
