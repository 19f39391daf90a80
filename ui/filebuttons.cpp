#include "filebuttons.h"

#include "icons.h"
#include "plaintooltip.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace vb {

FileButtons::FileButtons(const QString &fileName, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    auto *show = new QPushButton(themedIcon(u"folder"_s), tr("Show in Folder"));
    auto *copy = new QPushButton(themedIcon(u"copy"_s), tr("Copy Path"));
    for (QPushButton *button : {show, copy}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
        layout->addWidget(button);
    }
    connect(show, &QPushButton::clicked, this, &FileButtons::showFolder);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(m_fileName)); });
    setFileName(fileName);
}

void FileButtons::setFileName(const QString &fileName)
{
    m_fileName = fileName;
    setEnabled(!fileName.isEmpty());
    setToolTip(visibleToolTip(QDir::toNativeSeparators(fileName)));
}

void FileButtons::showFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_fileName).absolutePath()));
}

} // namespace vb
