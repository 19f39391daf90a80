#pragma once

#include <QToolButton>

namespace vb {

//! The tool bar's lock: an icon and a word that say whether this session may write, and a press that changes
//! it. Follows a checkable action, which stands in the menu too and decides whether it can be changed.
class AccessButton : public QToolButton
{
    Q_OBJECT

public:
    //! \a readOnly is not owned and outlives the button.
    explicit AccessButton(QAction *readOnly, QWidget *parent = nullptr);

    //! Of both words: nothing beside the button moves when it is pressed.
    QSize sizeHint() const override;

protected:
    void nextCheckState() override;

private:
    void follow(bool checked);
    void showState();

    QAction *m_readOnly;
};

} // namespace vb
