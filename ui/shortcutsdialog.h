#pragma once

#include "windowactions.h"

#include <QDialog>

namespace vb {

//! The window's shortcuts, by menu, as they are at this moment.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QList<WindowActions::Group> &groups, QWidget *parent = nullptr);
};

} // namespace vb
