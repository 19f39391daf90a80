#pragma once

#include <QDialog>

namespace vb {

//! Name, version, licence.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace vb
