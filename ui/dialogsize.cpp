#include "dialogsize.h"

#include <QDialog>
#include <QLayout>
#include <QScreen>

#include <algorithm>

namespace vb {

namespace {

constexpr int titleBarHeight = 48; //!< a window's frame is not known before it is shown

}

void sizeToContent(QDialog *dialog)
{
    QLayout *layout = dialog->layout();
    layout->activate();
    const QSize hint = dialog->sizeHint().expandedTo(dialog->minimumSize());
    const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(hint.width()) : hint.height();
    const int most = dialog->screen()->availableGeometry().height() - titleBarHeight;
    dialog->resize(hint.width(), std::clamp(height, dialog->minimumHeight(), std::max(dialog->minimumHeight(), most)));
}

} // namespace vb
