#pragma once

#include <QDialog>
#include <QList>

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace vb {

//! One column, as the dialog knows it.
struct FieldChoice
{
    int column = 0;
    QString title;
    bool isVisible = true;
};

//! Which columns are shown, and in which order. Every change counts at once: the table behind shows it.
//! The first column, which cannot go, is not offered.
class FieldChooser : public QDialog
{
    Q_OBJECT

public:
    explicit FieldChooser(QWidget *parent = nullptr);

    //! In the order shown.
    void setFields(const QList<FieldChoice> &fields);

Q_SIGNALS:
    void visibilityChanged(const QList<int> &columns, bool visible);
    //! All columns, in their new order.
    void orderChanged(const QList<int> &columns);
    void resetRequested();

private:
    QWidget *createList();
    QLayout *createButtons();
    void filter(const QString &text);
    void noteCheck(QListWidgetItem *item);
    void setAllVisible(bool visible);
    void moveCurrent(int by);
    void tellOrder();
    void showButtons();

    QLineEdit *m_filter;
    QListWidget *m_list;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    bool m_filling = false;
};

} // namespace vb
