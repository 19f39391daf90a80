#include "breadcrumb.h"

#include "icons.h"
#include "plaintooltip.h"
#include "visibletext.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace vb {

namespace {

//! A QToolButton does not elide: it shows the middle of its text, cut on both sides.
class CrumbButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

    QSize minimumSizeHint() const override
    {
        const QSize hint = sizeHint();
        return {qMin(hint.width(), fontMetrics().averageCharWidth() * 8), hint.height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStyleOptionToolButton option;
        initStyleOption(&option);
        option.text = fontMetrics().elidedText(text(), Qt::ElideMiddle, width() - 8);
        QStylePainter(this).drawComplexControl(QStyle::CC_ToolButton, option);
    }
};

//! In a button an ampersand would be a mnemonic.
QString literal(const QString &text)
{
    return QString(text).replace(u'&', u"&&"_s);
}

} // namespace

Breadcrumb::Breadcrumb(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Place"));
    rebuild();
}

void Breadcrumb::setConnection(const QString &name, const QString &region)
{
    m_connection = name;
    m_region = region;
    m_place = {};
    rebuild();
}

void Breadcrumb::setPlace(const Place &place)
{
    m_place = place;
    rebuild();
}

void Breadcrumb::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            // A part is often what was just clicked: it lives until its own signal has ended.
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    if (!m_connection.isEmpty()) {
        const bool isAccount = m_place.kind == Place::Kind::Account;
        addPart(m_connection, tr("All buckets of this connection"), Place::account(), isAccount);
        const QString region = isAccount || m_place.bucket.region.isEmpty() ? m_region : m_place.bucket.region;
        if (!region.isEmpty())
            addPart(region, tr("Region; goes to all buckets"), Place::account(), false);
        if (!isAccount)
            addPart(m_place.bucket.name, m_place.bucket.arn.isEmpty() ? m_place.bucket.name : m_place.bucket.arn,
                    Place::ofBucket(m_place.bucket), m_place.kind == Place::Kind::Bucket);
        if (m_place.kind == Place::Kind::Index)
            addPart(m_place.index.name, m_place.index.name, m_place, true);
    }
    m_layout->addStretch(1);
}

void Breadcrumb::addPart(const QString &text, const QString &toolTip, const Place &place, bool isCurrent)
{
    if (m_layout->count() > 0) {
        auto *separator = new QLabel(u"›"_s, this);
        separator->setForegroundRole(QPalette::PlaceholderText);
        m_layout->addWidget(separator);
    }
    auto *part = new CrumbButton(this);
    part->setText(literal(visibleText(text)));
    part->setToolTip(plainToolTip(visibleText(toolTip)));
    part->setAccessibleName(text);
    part->setAutoRaise(true);
    part->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    part->setFocusPolicy(Qt::TabFocus);
    part->setContextMenuPolicy(Qt::CustomContextMenu);
    part->setProperty("place", QVariant::fromValue(place));
    QFont font = part->font();
    font.setBold(isCurrent);
    part->setFont(font);
    m_layout->addWidget(part);
    connect(part, &QToolButton::clicked, this, [this, place] { Q_EMIT placeRequested(place); });
    connect(part, &QWidget::customContextMenuRequested, this,
            [this, part](const QPoint &position) { openMenu(part, position); });
}

void Breadcrumb::openMenu(QToolButton *part, const QPoint &position)
{
    const auto place = part->property("place").value<Place>();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(u"copy"_s), tr("Copy Name"), this,
                    [name = part->accessibleName()] { QGuiApplication::clipboard()->setText(name); });
    QAction *copyArn
        = menu->addAction(tr("Copy as ARN"), this, [arn = place.arn()] { QGuiApplication::clipboard()->setText(arn); });
    copyArn->setEnabled(!place.arn().isEmpty());
    menu->popup(part->mapToGlobal(position));
}

} // namespace vb
