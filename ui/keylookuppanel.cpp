#include "keylookuppanel.h"

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

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
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

QPushButton *makeButton(const QString &text, const QString &iconName)
{
    auto *button = new QPushButton(text);
    button->setAccessibleName(text);
    button->setAutoDefault(false); // Return in the input must not press one of them
    button->setIcon(themedIcon(iconName));
    return button;
}

} // namespace

class KeyLookupPanel::Private
{
public:
    Private(KeyLookupPanel *panel, Session *session, const IndexRef &index)
        : q(panel)
        , lookup(session->makeKeyLookup(index, panel))
        , input(new KeyInput)
        , hint(new QuietLabel)
        , results(new KeyResults(lookup))
        , state(new StatusLabel)
    { }

    void build(const IndexRef &index);
    QLayout *makeInputBar();
    QLayout *makeStateBar();
    void connectAll();
    void showHint();
    void lookUp();
    void showState();
    QString counts() const;

    KeyLookupPanel *q;
    KeyLookup *lookup; //!< child of the panel
    KeyInput *input;
    QLabel *hint;
    KeyResults *results;
    StatusLabel *state;
    QPushButton *find = nullptr;
    QPushButton *stop = nullptr;
    QPushButton *retry = nullptr;
    bool isCurrent = false;
};

void KeyLookupPanel::Private::build(const IndexRef &index)
{
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    auto *label
        = new QLabel(KeyLookupPanel::tr("Keys in %1, one a line or as a JSON list:").arg(visibleText(index.name)));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(input);
    input->setAccessibleName(KeyLookupPanel::tr("Keys"));
    input->setPlaceholderText(KeyLookupPanel::tr("Type a key, or paste a list"));
    layout->addWidget(label);
    layout->addWidget(input);
    layout->addLayout(makeInputBar());
    layout->addWidget(results, 1);
    layout->addLayout(makeStateBar());
    input->setFixedHeight(input->sizeHint().height());
    q->setFocusProxy(input);
}

QLayout *KeyLookupPanel::Private::makeInputBar()
{
    auto *bar = new QHBoxLayout;
    hint->setWordWrap(true);
    hint->setAccessibleName(KeyLookupPanel::tr("Hint"));
    find = makeButton(KeyLookupPanel::tr("Look Up"), u"goto"_s);
    find->setToolTip(KeyLookupPanel::tr("Ask the service which of these keys exist (Ctrl+Return)"));
    bar->addWidget(hint, 1);
    bar->addWidget(find, 0, Qt::AlignTop);
    return bar;
}

QLayout *KeyLookupPanel::Private::makeStateBar()
{
    auto *bar = new QHBoxLayout;
    state->setWordWrap(true);
    state->setAccessibleName(KeyLookupPanel::tr("Look-up state"));
    stop = makeButton(KeyLookupPanel::tr("Stop"), u"stop"_s);
    retry = makeButton(KeyLookupPanel::tr("Retry"), u"retry"_s);
    bar->addWidget(state, 1);
    bar->addWidget(stop);
    bar->addWidget(retry);
    return bar;
}

void KeyLookupPanel::Private::connectAll()
{
    QObject::connect(input, &KeyInput::submitted, q, [this] { lookUp(); });
    QObject::connect(input, &QPlainTextEdit::textChanged, q, [this] { showHint(); });
    QObject::connect(find, &QPushButton::clicked, q, [this] { lookUp(); });
    QObject::connect(stop, &QPushButton::clicked, lookup, &KeyLookup::stop);
    QObject::connect(retry, &QPushButton::clicked, lookup, &KeyLookup::retry);
    QObject::connect(lookup, &KeyLookup::progressed, q, [this] { showState(); });
    QObject::connect(lookup, &KeyLookup::finished, q, [this] {
        showState();
        Q_EMIT q->ended();
    });
    QObject::connect(results->selectionModel(), &QItemSelectionModel::selectionChanged, q, &KeyLookupPanel::changed);
}

void KeyLookupPanel::Private::showHint()
{
    const QList<QByteArray> keys = KeyLookup::parseKeys(input->exactText());
    const int blanks = int(std::count_if(keys.cbegin(), keys.cend(), hasOuterBlanks));
    QString text = KeyLookupPanel::tr("Return looks it up, Shift+Return starts a new line.");
    if (blanks > 0)
        text = KeyLookupPanel::tr("%Ln key(s) begin or end with a blank. Blanks belong to a key.", nullptr, blanks);
    else if (keys.size() > 1)
        text = KeyLookupPanel::tr("%Ln key(s). Ctrl+Return looks them up.", nullptr, int(keys.size()));
    hint->setText(text);
    hint->setAccessibleDescription(text); // which the accessible name hides
    find->setEnabled(!keys.isEmpty());
    isCurrent = false;
    Q_EMIT q->changed();
}

void KeyLookupPanel::Private::lookUp()
{
    const QList<QByteArray> keys = KeyLookup::parseKeys(input->exactText());
    if (keys.isEmpty())
        return;
    isCurrent = true;
    lookup->start(keys);
}

QString KeyLookupPanel::Private::counts() const
{
    QStringList parts{KeyLookupPanel::tr("%Ln present", nullptr, lookup->presentCount()),
                      KeyLookupPanel::tr("%Ln missing", nullptr, lookup->missingCount())};
    if (lookup->invalidCount() > 0)
        parts.append(KeyLookupPanel::tr("%Ln not possible", nullptr, lookup->invalidCount()));
    if (lookup->unknownCount() > 0)
        parts.append(KeyLookupPanel::tr("%Ln not known", nullptr, lookup->unknownCount()));
    return parts.join(KeyLookupPanel::tr(", ", "between counts"));
}

void KeyLookupPanel::Private::showState()
{
    const bool isRunning = lookup->isRunning();
    if (lookup->rowCount() == 0)
        state->setStatus({});
    else if (isRunning)
        state->setStatus(KeyLookupPanel::tr("Looking up… %1").arg(counts()));
    else if (lookup->hasFailed())
        state->setStatus(QString(errorLine(lookup->error()) + u'\n' + counts()));
    else
        state->setStatus(counts());
    state->setToolTip(lookup->hasFailed() ? visibleToolTip(lookup->error().details()) : QString());
    stop->setVisible(isRunning);
    retry->setVisible(!isRunning && lookup->rowCount() > 0 && lookup->unknownCount() > 0);
    Q_EMIT q->changed();
}

KeyLookupPanel::KeyLookupPanel(Session *session, const IndexRef &index, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, session, index))
{
    d->build(index);
    d->connectAll();
    d->showHint();
    d->showState();
}

KeyLookupPanel::~KeyLookupPanel() = default;

KeyLookup *KeyLookupPanel::lookup() const
{
    return d->lookup;
}

KeyResults *KeyLookupPanel::results() const
{
    return d->results;
}

void KeyLookupPanel::setKeys(const QList<QByteArray> &keys)
{
    QStringList lines;
    for (const QByteArray &key : keys)
        lines.append(textFromUtf8(key));
    const QString text = lines.join(u'\n');
    // A key with a line break, or that looks like a list, can only stand in a list.
    const bool isPlain = KeyLookup::parseKeys(text) == keys;
    d->input->setPlainText(isPlain ? text
                                   : QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(lines)).toJson()));
    d->lookUp();
}

bool KeyLookupPanel::isCurrent() const
{
    return d->isCurrent;
}

} // namespace vb
