#include "aboutdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace vb {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Vector Bucket Browser"));
    auto *icon = new QLabel;
    icon->setPixmap(QIcon(u":/icons/vector-bucket-browser.svg"_s).pixmap(64, 64));
    auto *name = new QLabel(tr("Vector Bucket Browser"));
    QFont heading = name->font();
    heading.setPointSizeF(heading.pointSizeF() * 1.25);
    heading.setWeight(QFont::DemiBold);
    name->setFont(heading);
    auto *facts
        = new QLabel(tr("Version %1, with Qt %2").arg(QString::fromLatin1(VB_VERSION), QString::fromLatin1(qVersion()))
                     + u"\n\n"_s + tr("Browses the vector buckets of Alibaba Cloud OSS.") + u'\n'
                     + tr("Free software under the GNU General Public License, version 3 or later."));
    facts->setTextFormat(Qt::PlainText);
    facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    facts->setAccessibleName(tr("About"));
    facts->setAccessibleDescription(facts->text());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // a style's own, which does not follow dark and light
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *texts = new QVBoxLayout;
    texts->addWidget(name);
    texts->addWidget(facts);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(texts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(top);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

} // namespace vb
