#include "gotokeydialog.h"

#include "errortext.h"
#include "icons.h"
#include "keyinput.h"
#include "keylookup.h"
#include "keyresults.h"
#include "plaintooltip.h"
#include "session.h"
#include "statuslabel.h"
#include "tones.h"
#include "visibletext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

bool hasOuterBlanks(const QByteArray &key)
{
    return textFromUtf8(key).trimmed() != textFromUtf8(key);
}

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

class GoToKeyDialog::Private
{
public:
    Private(GoToKeyDialog *dialog, Session *session, const IndexRef &index)
        : q(dialog)
        , lookup(session->makeKeyLookup(index, dialog))
        , input(new KeyInput)
        , hint(new QuietLabel)
        , results(new KeyResults(lookup))
        , state(new StatusLabel)
    { }

    void build(const IndexRef &index);
    QLayout *makeInputBar();
    QLayout *makeStateBar();
    QWidget *makeButtons();
    void connectAll();
    void showHint();
    void lookUp();
    void showState();
    void end();
    QString counts() const;

    GoToKeyDialog *q;
    KeyLookup *lookup; //!< child of the dialog
    KeyInput *input;
    QLabel *hint;
    KeyResults *results;
    StatusLabel *state;
    QPushButton *find = nullptr;
    QPushButton *stop = nullptr;
    QPushButton *retry = nullptr;
    QPushButton *show = nullptr;
    QPushButton *copyMissing = nullptr;
    QPushButton *remove = nullptr;
};

void GoToKeyDialog::Private::build(const IndexRef &index)
{
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    auto *label
        = new QLabel(GoToKeyDialog::tr("Keys in %1, one a line or as a JSON list:").arg(visibleText(index.name)));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(input);
    input->setAccessibleName(GoToKeyDialog::tr("Keys"));
    input->setPlaceholderText(GoToKeyDialog::tr("Type a key, or paste a list"));
    layout->addWidget(label);
    layout->addWidget(input);
    layout->addLayout(makeInputBar());
    layout->addWidget(results, 1);
    layout->addLayout(makeStateBar());
    layout->addWidget(makeButtons());
    input->setFixedHeight(input->sizeHint().height());
}

QLayout *GoToKeyDialog::Private::makeInputBar()
{
    auto *bar = new QHBoxLayout;
    hint->setWordWrap(true);
    hint->setAccessibleName(GoToKeyDialog::tr("Hint"));
    find = makeButton(GoToKeyDialog::tr("Look Up"), u"goto"_s);
    find->setToolTip(GoToKeyDialog::tr("Ask the service which of these keys exist (Ctrl+Return)"));
    bar->addWidget(hint, 1);
    bar->addWidget(find, 0, Qt::AlignTop);
    return bar;
}

QLayout *GoToKeyDialog::Private::makeStateBar()
{
    auto *bar = new QHBoxLayout;
    state->setWordWrap(true);
    state->setAccessibleName(GoToKeyDialog::tr("Look-up state"));
    stop = makeButton(GoToKeyDialog::tr("Stop"), u"stop"_s);
    retry = makeButton(GoToKeyDialog::tr("Retry"), u"retry"_s);
    bar->addWidget(state, 1);
    bar->addWidget(stop);
    bar->addWidget(retry);
    return bar;
}

QWidget *GoToKeyDialog::Private::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    show = makeButton(GoToKeyDialog::tr("Show"));
    copyMissing = makeButton(GoToKeyDialog::tr("Copy Missing"), u"copy"_s);
    remove = makeButton(GoToKeyDialog::tr("Delete…"), u"delete"_s);
    auto *close = makeButton(GoToKeyDialog::tr("Close"));
    remove->setToolTip(GoToKeyDialog::tr("Ask whether to delete the selected present keys, or all present ones"));
    show->setToolTip(GoToKeyDialog::tr("Show the selected key's vector in the inspector"));
    buttons->addButton(remove, QDialogButtonBox::ActionRole);
    buttons->addButton(copyMissing, QDialogButtonBox::ActionRole);
    buttons->addButton(show, QDialogButtonBox::ActionRole);
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    QObject::connect(close, &QPushButton::clicked, q, &QDialog::reject);
    return buttons;
}

void GoToKeyDialog::Private::connectAll()
{
    QObject::connect(input, &KeyInput::submitted, q, [this] { lookUp(); });
    QObject::connect(input, &QPlainTextEdit::textChanged, q, [this] { showHint(); });
    QObject::connect(find, &QPushButton::clicked, q, [this] { lookUp(); });
    QObject::connect(stop, &QPushButton::clicked, lookup, &KeyLookup::stop);
    QObject::connect(retry, &QPushButton::clicked, lookup, &KeyLookup::retry);
    QObject::connect(lookup, &KeyLookup::progressed, q, [this] { showState(); });
    QObject::connect(lookup, &KeyLookup::finished, q, [this] { end(); });
    QObject::connect(results, &KeyResults::chosen, q, &GoToKeyDialog::keyChosen);
    QObject::connect(results->selectionModel(), &QItemSelectionModel::selectionChanged, q, [this] { showState(); });
    QObject::connect(show, &QPushButton::clicked, q, [this] { Q_EMIT q->keyChosen(results->currentPresentKey()); });
    QObject::connect(copyMissing, &QPushButton::clicked, q, [this] {
        QStringList lines;
        for (const QByteArray &key : results->missingKeys())
            lines.append(textFromUtf8(key));
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    });
    QObject::connect(remove, &QPushButton::clicked, q, [this] {
        const QList<QByteArray> keys = results->presentKeys(true);
        q->accept(); // what it shows may soon be untrue
        Q_EMIT q->deleteRequested(keys);
    });
    QObject::connect(q, &QDialog::finished, lookup, &KeyLookup::stop);
}

void GoToKeyDialog::Private::showHint()
{
    const QList<QByteArray> keys = KeyLookup::parseKeys(input->exactText());
    const int blanks = int(std::count_if(keys.cbegin(), keys.cend(), hasOuterBlanks));
    QString text = GoToKeyDialog::tr("Return looks it up, Shift+Return starts a new line.");
    if (blanks > 0)
        text = GoToKeyDialog::tr("%Ln key(s) begin or end with a blank. Blanks belong to a key.", nullptr, blanks);
    else if (keys.size() > 1)
        text = GoToKeyDialog::tr("%Ln key(s). Ctrl+Return looks them up.", nullptr, int(keys.size()));
    hint->setText(text);
    hint->setAccessibleDescription(text); // which the accessible name hides
    find->setEnabled(!keys.isEmpty());
}

void GoToKeyDialog::Private::lookUp()
{
    const QList<QByteArray> keys = KeyLookup::parseKeys(input->exactText());
    if (!keys.isEmpty())
        lookup->start(keys);
}

QString GoToKeyDialog::Private::counts() const
{
    QStringList parts{GoToKeyDialog::tr("%Ln present", nullptr, lookup->presentCount()),
                      GoToKeyDialog::tr("%Ln missing", nullptr, lookup->missingCount())};
    if (lookup->invalidCount() > 0)
        parts.append(GoToKeyDialog::tr("%Ln not possible", nullptr, lookup->invalidCount()));
    if (lookup->unknownCount() > 0)
        parts.append(GoToKeyDialog::tr("%Ln not known", nullptr, lookup->unknownCount()));
    return parts.join(GoToKeyDialog::tr(", ", "between counts"));
}

void GoToKeyDialog::Private::showState()
{
    const bool isRunning = lookup->isRunning();
    if (lookup->rowCount() == 0)
        state->setStatus({});
    else if (isRunning)
        state->setStatus(GoToKeyDialog::tr("Looking up… %1").arg(counts()));
    else if (lookup->hasFailed())
        state->setStatus(QString(errorLine(lookup->error()) + u'\n' + counts()));
    else
        state->setStatus(counts());
    state->setToolTip(lookup->hasFailed() ? visibleToolTip(lookup->error().details()) : QString());
    stop->setVisible(isRunning);
    retry->setVisible(!isRunning && lookup->rowCount() > 0 && lookup->unknownCount() > 0);
    show->setEnabled(!results->currentPresentKey().isEmpty());
    copyMissing->setEnabled(lookup->missingCount() > 0);
    remove->setEnabled(!isRunning && !results->presentKeys(true).isEmpty());
}

//! One key that exists is what was wanted: no second press.
void GoToKeyDialog::Private::end()
{
    showState();
    if (lookup->rowCount() != 1 || lookup->presentCount() != 1)
        return;
    Q_EMIT q->keyChosen(results->presentKeys(false).constFirst());
    q->accept();
}

GoToKeyDialog::GoToKeyDialog(Session *session, const IndexRef &index, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(this, session, index))
{
    setWindowTitle(tr("Go to Key"));
    d->build(index);
    d->connectAll();
    d->showHint();
    d->showState();
    d->input->setFocus();
    resize(560, 440);
    // The look-up asks through the session's client and must go before it.
    connect(session, &QObject::destroyed, this, [this] {
        d->lookup->stop();
        reject();
    });
}

GoToKeyDialog::~GoToKeyDialog() = default;

} // namespace vb
