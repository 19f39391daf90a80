#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;

namespace vb {

class RawView;

//! The answer's exact JSON for this vector. What is selected and copied is the exact text, also where the
//! view had to show a character as another one.
class RawTab : public QWidget
{
    Q_OBJECT

public:
    explicit RawTab(QWidget *parent = nullptr);

    void setRaw(const QByteArray &raw);

private:
    RawView *m_view;
    QLabel *m_size;
};

} // namespace vb
