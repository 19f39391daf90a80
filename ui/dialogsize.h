#pragma once

class QDialog;

namespace vb {

//! Gives a dialog with wrapped texts the height they need at its width: a size hint alone reserves room
//! for a narrower one.
void sizeToContent(QDialog *dialog);

} // namespace vb
