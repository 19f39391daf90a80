#include "gotokeydialog.h"

#include "icons.h"
#include "keylookup.h"
#include "keylookuppanel.h"
#include "keyresults.h"
#include "session.h"
#include "visibletext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

QPushButton *makeButton(const QString &text, const QString &iconName = {})
{
    auto *button = new QPushButton(text);
    button->setAccessibleName(text);
    button->setAutoDefault(false); // Return in the input must not press one of them
    if (!iconName.isEmpty())
        button->setIcon(themedIcon(iconName));
    return button;
}

} // namespace

GoToKeyDialog::GoToKeyDialog(Session *session, const IndexRef &index, QWidget *parent)
    : QDialog(parent)
    , m_panel(new KeyLookupPanel(session, index))
    , m_show(makeButton(tr("Show")))
    , m_copyMissing(makeButton(tr("Copy Missing"), u"copy"_s))
    , m_remove(makeButton(tr("Delete…"), u"delete"_s))
    , m_session(session)
{
    setWindowTitle(tr("Go to Key"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_panel, 1);
    layout->addWidget(makeButtons());
    connectAll();
    showState();
    m_panel->setFocus();
    resize(560, 440);
}

GoToKeyDialog::~GoToKeyDialog() = default;

QWidget *GoToKeyDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    auto *close = makeButton(tr("Close"));
    m_show->setToolTip(tr("Show the selected key's vector in the inspector"));
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    buttons->addButton(m_copyMissing, QDialogButtonBox::ActionRole);
    buttons->addButton(m_show, QDialogButtonBox::ActionRole);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return buttons;
}

void GoToKeyDialog::connectAll()
{
    const KeyResults *results = m_panel->results();
    connect(m_panel, &KeyLookupPanel::changed, this, &GoToKeyDialog::showState);
    connect(m_panel, &KeyLookupPanel::ended, this, &GoToKeyDialog::end);
    connect(results, &KeyResults::chosen, this, &GoToKeyDialog::keyChosen);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT keyChosen(m_panel->results()->currentPresentKey()); });
    connect(m_copyMissing, &QPushButton::clicked, this, &GoToKeyDialog::copyMissing);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const QList<QByteArray> keys = m_panel->results()->presentKeys(true);
        accept(); // what it shows may soon be untrue
        Q_EMIT deleteRequested(keys);
    });
    connect(this, &QDialog::finished, m_panel->lookup(), &KeyLookup::stop);
    connect(m_session, &Session::readOnlyChanged, this, &GoToKeyDialog::showState);
    // The look-up asks through the session's client and must go before it.
    connect(m_session, &QObject::destroyed, this, [this] {
        m_panel->lookup()->stop();
        reject();
    });
}

void GoToKeyDialog::copyMissing()
{
    QStringList lines;
    for (const QByteArray &key : m_panel->results()->missingKeys())
        lines.append(textFromUtf8(key));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void GoToKeyDialog::showState()
{
    const KeyLookup *lookup = m_panel->lookup();
    const bool isReadOnly = m_session && m_session->isReadOnly();
    m_show->setEnabled(!m_panel->results()->currentPresentKey().isEmpty());
    m_copyMissing->setEnabled(lookup->missingCount() > 0);
    m_remove->setEnabled(!isReadOnly && !lookup->isRunning() && lookup->presentCount() > 0
                         && !m_panel->results()->presentKeys(true).isEmpty());
    m_remove->setToolTip(isReadOnly ? tr("This connection is read-only")
                                    : tr("Ask whether to delete the selected present keys, or all present ones"));
}

//! One key that exists is what was wanted: no second press.
void GoToKeyDialog::end()
{
    const KeyLookup *lookup = m_panel->lookup();
    if (lookup->rowCount() != 1 || lookup->presentCount() != 1)
        return;
    Q_EMIT keyChosen(m_panel->results()->presentKeys(false).constFirst());
    accept();
}

} // namespace vb
