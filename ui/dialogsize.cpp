#include "dialogsize.h"

#include <QDialog>
#include <QLayout>

#include <algorithm>

namespace vb {

void sizeToContent(QDialog *dialog)
{
    QLayout *layout = dialog->layout();
    layout->activate();
    const QSize hint = dialog->sizeHint().expandedTo(dialog->minimumSize());
    const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(hint.width()) : hint.height();
    dialog->resize(hint.width(), std::max(height, dialog->minimumHeight()));
}

} // namespace vb
