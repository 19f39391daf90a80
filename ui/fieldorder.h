#pragma once

#include <QStringList>

namespace vb {

//! The metadata fields of an index in the order to show them: first those of \a wanted that are there, in
//! its order, then the others as they were \a met, where those of the embedding tools go
//! last, and their long source text behind everything.
QStringList fieldsInOrder(const QStringList &met, const QStringList &wanted);

//! What to remember after the user put the fields into the order \a shown: fields of \a before that are not
//! there now keep a place behind them, since another page may bring them.
QStringList rememberedOrder(const QStringList &shown, const QStringList &before);

} // namespace vb
