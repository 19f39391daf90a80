#pragma once

#include <QWidget>

namespace vb {

//! What can be done with a file on this computer: show its folder, copy its path.
class FileButtons : public QWidget
{
    Q_OBJECT

public:
    explicit FileButtons(const QString &fileName = {}, QWidget *parent = nullptr);

    //! Empty: nothing can be done.
    void setFileName(const QString &fileName);

private:
    void showFolder();

    QString m_fileName;
};

} // namespace vb
