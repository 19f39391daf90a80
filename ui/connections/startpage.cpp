#include "startpage.h"

#include "colours.h"
#include "errortext.h"
#include "icons.h"
#include "plaintooltip.h"
#include "statuslabel.h"
#include "tones.h"
#include "visibletext.h"

#include <QClipboard>
#include <QCommandLinkButton>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

constexpr int widestColumn = 480;
constexpr int margin = 16;
constexpr int mostConnections = 8;

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_column(new QWidget)
    , m_saved(new QListWidget)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *centred = new QWidget;
    auto *middle = new QVBoxLayout(centred);
    middle->setContentsMargins(0, margin, 0, margin);
    middle->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_column);
    row->addStretch();
    middle->addLayout(row);
    middle->addStretch(3);
    area->setWidget(centred);
    centred->setAutoFillBackground(false); // setWidget() turns it on
    area->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
    fillColumn();
    setConnections({});
    clearProblem();
}

void StartPage::fillColumn()
{
    auto *layout = new QVBoxLayout(m_column);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(makeProblem());
    m_savedTitle = makeHeadingLabel(tr("Saved connections"));
    layout->addWidget(m_savedTitle);
    m_saved->setAccessibleName(tr("Saved connections"));
    m_saved->setFrameShape(QFrame::NoFrame);
    m_saved->setUniformItemSizes(true);
    m_saved->setTextElideMode(Qt::ElideMiddle);
    m_saved->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_saved->setIconSize({16, 16});
    layout->addWidget(m_saved);
    layout->addSpacing(8);
    layout->addWidget(makeHeadingLabel(tr("Open")));
    const QCommandLinkButton *connectTo
        = addChoice(u"account"_s, tr("Connect…"), tr("To your own vector buckets, with a key or a role"));
    const QCommandLinkButton *import
        = addChoice(u"key"_s, tr("Import Existing Credentials…"),
                    tr("Of ossutil, the aliyun CLI or the environment, read where they are"));
    const QCommandLinkButton *demo
        = addChoice(u"demo"_s, tr("Open Demo Store"), tr("Embedded example data, to look around; needs no account"));
    connect(connectTo, &QCommandLinkButton::clicked, this, &StartPage::connectRequested);
    connect(import, &QCommandLinkButton::clicked, this, &StartPage::importRequested);
    connect(demo, &QCommandLinkButton::clicked, this, &StartPage::demoRequested);
    // One click opens, as the buttons below do; from the keyboard Return does.
    const auto choose
        = [this](const QListWidgetItem *item) { Q_EMIT connectionChosen(item->data(Qt::UserRole).toString()); };
    connect(m_saved, &QListWidget::itemActivated, this, choose);
}

QWidget *StartPage::makeProblem()
{
    m_problemBox = new QWidget;
    auto *layout = new QVBoxLayout(m_problemBox);
    layout->setContentsMargins(0, 0, 0, margin);
    layout->setSpacing(8);
    m_problem = new StatusLabel;
    m_problem->setAccessibleName(tr("Error message"));
    m_problem->setWordWrap(true);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = new QPushButton(tr("Copy"));
    copy->setAccessibleName(copy->text());
    copy->setToolTip(tr("Copy the details of the error"));
    layout->addWidget(m_problem);
    layout->addWidget(copy, 0, Qt::AlignLeft);
    connect(copy, &QPushButton::clicked, this, &StartPage::copyDetails);
    return m_problemBox;
}

QCommandLinkButton *StartPage::addChoice(const QString &iconName, const QString &title, const QString &why)
{
    auto *button = new QCommandLinkButton(title, why);
    button->setIcon(themedIcon(iconName));
    button->setIconSize({20, 20});
    button->setAccessibleName(title);
    button->setAccessibleDescription(why);
    m_column->layout()->addWidget(button);
    return button;
}

void StartPage::setConnections(const QList<Profile> &connections)
{
    m_saved->clear();
    for (const Profile &profile : connections.first(std::min<qsizetype>(mostConnections, connections.size()))) {
        QStringList facts{profile.name, profile.endpoint.isEmpty() ? profile.region : profile.endpoint};
        if (profile.production)
            facts.append(tr("production"));
        facts.removeAll(QString());
        auto *item = new QListWidgetItem(visibleText(facts.join(u" · "_s)), m_saved);
        item->setData(Qt::UserRole, profile.id);
        item->setIcon(profile.colour.isEmpty() ? themedIcon(u"account"_s) : swatch(profile.colour));
        item->setSizeHint({0, std::max(24, fontMetrics().height() + 8)});
        item->setToolTip(plainToolTip(visibleText(facts.join(u'\n'))));
    }
    const bool hasAny = m_saved->count() > 0;
    m_savedTitle->setVisible(hasAny);
    m_saved->setVisible(hasAny);
    if (!hasAny)
        return;
    m_saved->setCurrentRow(0);
    m_saved->setFixedHeight(m_saved->sizeHintForRow(0) * m_saved->count() + 4);
}

void StartPage::showProblem(const ApiError &problem)
{
    const ErrorText text = errorText(problem);
    m_details = problem.details();
    m_problem->setStatus(text.title + u'\n' + text.why + u' ' + text.advice);
    styleProblem();
    m_problemBox->show();
}

void StartPage::clearProblem()
{
    m_problem->setStatus({});
    m_problemBox->hide();
}

void StartPage::copyDetails()
{
    QGuiApplication::clipboard()->setText(m_details);
}

void StartPage::styleProblem()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, Tones::of(palette()).error);
    m_problem->setPalette(colours);
}

void StartPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        styleProblem();
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_column->setFixedWidth(std::clamp(width() - 2 * margin, 120, widestColumn));
}

} // namespace vb
