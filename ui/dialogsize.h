#pragma once

class QDialog;

namespace vb {

//! Gives a dialog with wrapped texts the height they need at its width: a size hint alone reserves room
//! for a narrower one. Never taller than the screen: what can shrink or scroll does, and the buttons stay in sight.
void sizeToContent(QDialog *dialog);

} // namespace vb
