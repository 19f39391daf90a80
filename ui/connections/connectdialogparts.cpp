#include "connectdialog.h"

#include "connectionform.h"
#include "connectionlist.h"
#include "statuslabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

// What there is in the dialog, and what is connected to what.
namespace vb {

QWidget *ConnectDialog::makeLeft()
{
    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    m_new = new QPushButton(tr("New"));
    m_duplicate = new QPushButton(tr("Duplicate"));
    m_remove = new QPushButton(tr("Remove…"));
    for (QPushButton *button : {m_new, m_duplicate, m_remove}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    layout->addLayout(row);
    left->setFixedWidth(260);
    return left;
}

QWidget *ConnectDialog::makeRight()
{
    m_right = new QStackedWidget;
    m_cannot->setAccessibleName(tr("Why it cannot be used"));
    m_cannot->setWordWrap(true);
    m_cannot->setMargin(16);
    m_cannot->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_cannot->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_right->addWidget(m_form);
    m_right->addWidget(m_cannot);
    return m_right;
}

QWidget *ConnectDialog::makeButtons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    m_test = new QPushButton(tr("Test Connection"));
    m_close = new QPushButton(tr("Close"));
    m_save = new QPushButton(tr("Save"));
    m_saveAndConnect = new QPushButton(tr("Save and Connect"));
    m_newWindow = new QPushButton(tr("Connect in New Window"));
    m_newWindow->hide();
    m_connect = new QPushButton(tr("Connect"));
    layout->addWidget(m_test);
    layout->addStretch(1);
    for (QPushButton *button : {m_close, m_save, m_saveAndConnect, m_newWindow, m_connect})
        layout->addWidget(button);
    for (QPushButton *button : {m_test, m_close, m_save, m_saveAndConnect, m_newWindow, m_connect}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false);
    }
    m_test->hide();
    return row;
}

void ConnectDialog::connectParts()
{
    connect(m_list, &ConnectionList::chosen, this, &ConnectDialog::chosenChanged);
    connect(m_list, &QTreeWidget::itemActivated, this, &ConnectDialog::connectNow);
    connect(m_form, &ConnectionForm::edited, this, &ConnectDialog::showButtons);
    connect(m_profiles, &ProfileStore::changed, this, &ConnectDialog::listAll);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_list->chooseNothing();
        startNew();
    });
    connect(m_duplicate, &QPushButton::clicked, this, &ConnectDialog::duplicate);
    connect(m_remove, &QPushButton::clicked, this, &ConnectDialog::askToRemove);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_saveAndConnect, &QPushButton::clicked, this, [this] { save(true); });
    connect(m_newWindow, &QPushButton::clicked, this, &ConnectDialog::connectInNewWindow);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::connectNow);
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (!hasFaults())
            Q_EMIT testRequested(m_form->profile(), m_form->secrets());
    });
}

} // namespace vb
