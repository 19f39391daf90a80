#include "clipboardlimit.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace vb {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(vb::ClipboardLimit)
};

} // namespace

void copyWithin(qint64 most, qint64 count, QWidget *parent, const std::function<void(qint64)> &copy)
{
    if (count <= most)
        return copy(count);
    const QLocale locale;
    const QString number = locale.toString(most);
    auto *question = new QMessageBox(parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(Words::tr("Copy the first %1 rows?").arg(number));
    question->setText(Words::tr("%1 rows are selected: too many for the clipboard.").arg(locale.toString(count)));
    question->setInformativeText(Words::tr("Export… writes all of them to a file."));
    auto *accept = question->addButton(Words::tr("Copy %1").arg(number), QMessageBox::AcceptRole);
    accept->setAccessibleName(accept->text());
    auto *cancel = question->addButton(QMessageBox::Cancel);
    cancel->setIcon({}); // a style's own, which does not follow dark and light
    question->setDefaultButton(cancel);
    QObject::connect(accept, &QPushButton::clicked, parent, [copy, most] { copy(most); });
    question->open();
}

} // namespace vb
