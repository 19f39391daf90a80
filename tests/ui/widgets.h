#pragma once

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QTest>
#include <QWidget>

//! Widgets as a screen reader finds them.
namespace vb {

//! The one below \a root with this accessible name; null when there is none.
template <typename T>
T *named(const QWidget *root, const QString &accessibleName)
{
    for (T *widget : root->findChildren<T *>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

//! The dialog of this kind that is open; null when there is none.
template <typename T>
T *openDialog()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<T *>(widget);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

//! To whatever has the focus in \a window, as a keyboard would.
inline void press(QWidget *window, Qt::Key key)
{
    QWidget *target = window->focusWidget();
    QTest::keyClick(target ? target : window, key);
}

} // namespace vb
