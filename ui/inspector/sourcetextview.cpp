#include "inspector/sourcetextview.h"

#include "icons.h"
#include "plaintooltip.h"
#include "tones.h"
#include "visibletext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextOption>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vb {

using namespace Qt::StringLiterals;

SourceTextView::SourceTextView(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit)
    , m_location(new QuietLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 0);
    layout->setSpacing(4);
    auto *bar = new QHBoxLayout;
    auto *copy = new QToolButton;
    copy->setIcon(themedIcon(u"copy"_s));
    copy->setAutoRaise(true);
    copy->setAccessibleName(tr("Copy Source Text"));
    copy->setToolTip(tr("Copy the source text"));
    bar->addWidget(new QLabel(tr("Source text")));
    bar->addStretch();
    bar->addWidget(copy);
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_location);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setAccessibleName(tr("Source text"));
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_location->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_location->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_location->setAccessibleName(tr("Source location"));
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_exact); });
}

void SourceTextView::setSource(const QString &text, const QString &location)
{
    m_exact = text;
    m_text->setPlainText(text);
    m_location->setText(visibleText(location));
    m_location->setToolTip(visibleToolTip(location));
    m_location->setVisible(!location.isEmpty());
    updateGeometry();
}

int SourceTextView::wantedHeight(int width) const
{
    constexpr int mostLines = 12;
    constexpr int measured = 4000; //!< characters: more than a dozen lines in any pane
    constexpr int margins = 48;
    const QFontMetrics metrics = m_text->fontMetrics();
    const QRect room(0, 0, std::max(120, width - margins), 100'000);
    const int wrapped = metrics.boundingRect(room, Qt::TextWordWrap, m_exact.left(measured)).height();
    const int around = sizeHint().height() - m_text->sizeHint().height();
    return around + std::min(wrapped, mostLines * metrics.lineSpacing()) + 16;
}

} // namespace vb
