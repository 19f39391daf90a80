#include "inspector/rawtab.h"

#include "icons.h"
#include "inspector/rawview.h"
#include "tones.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace vb {

using namespace Qt::StringLiterals;

RawTab::RawTab(QWidget *parent)
    : QWidget(parent)
    , m_view(new RawView)
    , m_size(new QuietLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    auto *bar = new QHBoxLayout;
    auto *wrap = new QCheckBox(tr("Wrap lines"));
    auto *copy = new QToolButton;
    copy->setIcon(themedIcon(u"copy"_s));
    copy->setText(tr("Copy"));
    copy->setToolTip(tr("Copy all of the raw JSON"));
    copy->setAccessibleName(tr("Copy Raw JSON"));
    copy->setAutoRaise(true);
    wrap->setChecked(true);
    bar->addWidget(m_size);
    bar->addStretch();
    bar->addWidget(wrap);
    bar->addWidget(copy);
    layout->addLayout(bar);
    layout->addWidget(m_view, 1);
    m_view->setAccessibleName(tr("Raw JSON"));
    connect(wrap, &QCheckBox::toggled, m_view,
            [this](bool on) { m_view->setLineWrapMode(on ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap); });
    connect(copy, &QToolButton::clicked, m_view,
            [this] { QGuiApplication::clipboard()->setText(m_view->exactText()); });
}

void RawTab::setRaw(const QByteArray &raw)
{
    m_size->setText(tr("%Ln byte(s)", nullptr, int(raw.size())));
    m_view->setExactText(QString::fromUtf8(raw));
}

} // namespace vb
