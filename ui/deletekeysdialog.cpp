#include "deletekeysdialog.h"

#include "icons.h"
#include "keyfile.h"
#include "keylookup.h"
#include "keylookuppanel.h"
#include "keyresults.h"
#include "session.h"
#include "statuslabel.h"
#include "visibletext.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace vb {

using namespace Qt::StringLiterals;

DeleteKeysDialog::DeleteKeysDialog(Session *session, const IndexRef &index, QWidget *parent)
    : QDialog(parent)
    , m_index(index)
    , m_panel(new KeyLookupPanel(session, index))
    , m_problem(new StatusLabel)
    , m_session(session)
{
    setWindowTitle(tr("Delete Keys"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_panel, 1);
    m_problem->setAccessibleName(tr("Error message"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addWidget(makeButtons());
    connect(m_panel, &KeyLookupPanel::changed, this, &DeleteKeysDialog::showState);
    connect(session, &Session::readOnlyChanged, this, &DeleteKeysDialog::showState);
    connect(this, &QDialog::finished, m_panel->lookup(), &KeyLookup::stop);
    // The look-up asks through the session's client and must go before it.
    connect(session, &QObject::destroyed, this, [this] {
        m_panel->lookup()->stop();
        reject();
    });
    showState();
    m_panel->setFocus();
    resize(600, 480);
}

DeleteKeysDialog::~DeleteKeysDialog() = default;

QWidget *DeleteKeysDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    QPushButton *open = buttons->addButton(tr("Open File…"), QDialogButtonBox::ResetRole);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_delete = buttons->addButton(tr("Delete…"), QDialogButtonBox::ActionRole);
    open->setIcon(themedIcon(u"open"_s));
    open->setToolTip(tr("A file with a key a line, a JSON list, or JSON lines with a “key”"));
    m_delete->setIcon(themedIcon(u"delete"_s));
    for (QPushButton *button : {open, cancel, m_delete}) {
        button->setAccessibleName(button->text());
        button->setAutoDefault(false); // Return in the input must not press one of them
    }
    connect(open, &QPushButton::clicked, this, &DeleteKeysDialog::chooseFile);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        const QList<QByteArray> keys = m_panel->results()->presentKeys(true);
        accept(); // what it shows may soon be untrue
        Q_EMIT deleteRequested(m_index, keys);
    });
    return buttons;
}

void DeleteKeysDialog::chooseFile()
{
    auto *chooser = new QFileDialog(this, tr("Open a List of Keys"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Lists of keys (*.txt *.jsonl *.json)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, &DeleteKeysDialog::readFile);
    chooser->open();
}

void DeleteKeysDialog::readFile(const QString &fileName)
{
    const Result<QList<QByteArray>> keys = KeyFile::read(fileName);
    m_problem->setVisible(!keys.ok());
    m_problem->setStatus(keys ? QString() : visibleText(keys.error().message));
    if (keys)
        m_panel->setKeys(*keys);
}

QString DeleteKeysDialog::whyNotDeletable() const
{
    const KeyLookup *lookup = m_panel->lookup();
    if (!m_session || m_session->isReadOnly())
        return tr("This connection is read-only");
    if (!m_panel->isCurrent() || lookup->isRunning())
        return tr("The keys are to be looked up first");
    if (lookup->presentCount() == 0 || m_panel->results()->presentKeys(true).isEmpty())
        return tr("None of the keys exists");
    return {};
}

void DeleteKeysDialog::showState()
{
    const QString why = whyNotDeletable();
    m_delete->setEnabled(why.isEmpty());
    m_delete->setToolTip(why.isEmpty() ? tr("Ask whether to delete the selected present keys, or all present ones")
                                       : why);
}

} // namespace vb
