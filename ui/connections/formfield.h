#pragma once

#include <QWidget>

class QFormLayout;

namespace vb {

class StatusLabel;

//! An input of a form, with room below it for what is wrong with what it holds. Screen readers hear the
//! fault as the input's description.
class FormField : public QWidget
{
    Q_OBJECT

public:
    //! The editor gets \a name as its accessible name.
    FormField(const QString &name, QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    //! Empty: nothing is wrong.
    void showFault(const QString &fault);
    bool hasFault() const;

    //! A row of \a layout: the label is \a name.
    static FormField *addTo(QFormLayout *layout, const QString &name, QWidget *editor);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colourFault();

    QWidget *m_editor;
    StatusLabel *m_fault;
};

} // namespace vb
