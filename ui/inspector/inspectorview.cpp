#include "inspector/inspectorview.h"

#include "icons.h"
#include "inspector/copymenu.h"
#include "inspector/datatab.h"
#include "inspector/elidedlabel.h"
#include "inspector/metadatatab.h"
#include "inspector/rawtab.h"
#include "inspector/selectionsummary.h"
#include "inspector/veil.h"
#include "placeholder.h"
#include "visibletext.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

//! For a sentence.
QString shortened(const QByteArray &key)
{
    constexpr qsizetype longest = 24;
    return bounded(visibleText(textFromUtf8(key)), longest);
}

} // namespace

InspectorView::InspectorView(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget)
    , m_placeholder(new Placeholder)
    , m_summary(new SelectionSummary)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_header = makeHeader();
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_placeholder);
    m_stack->addWidget(m_summary);
    m_stack->addWidget(makeTabs());
    m_veil = new Veil(m_stack);
    connect(m_placeholder, &Placeholder::retryRequested, this, [this] {
        if (m_detail)
            m_detail->retry();
    });
    showNothing();
}

QWidget *InspectorView::makeHeader()
{
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->setSpacing(4);
    m_key = new ElidedLabel;
    m_key->setAccessibleName(tr("Key"));
    m_key->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copyMenu = new CopyMenu(this);
    m_copy = new QToolButton;
    m_copy->setIcon(themedIcon(u"copy"_s));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy"));
    m_copy->setToolTip(tr("Copy the key, the vector, its metadata or the raw JSON"));
    m_copy->setAutoRaise(true);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    m_copy->setMenu(m_copyMenu);
    layout->addWidget(m_key, 1);
    layout->addWidget(m_copy);
    return header;
}

QWidget *InspectorView::makeTabs()
{
    m_tabs = new QTabWidget;
    m_data = new DataTab;
    m_metadata = new MetadataTab;
    m_raw = new RawTab;
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Vector"));
    m_tabs->addTab(m_data, tr("Data"));
    m_tabs->addTab(m_metadata, tr("Metadata"));
    m_tabs->addTab(m_raw, tr("Raw"));
    connect(m_data, &DataTab::fieldChanged, m_copyMenu, &CopyMenu::setField);
    connect(m_data, &DataTab::rawRequested, this, [this] { m_tabs->setCurrentWidget(m_raw); });
    return m_tabs;
}

void InspectorView::setDetail(VectorDetail *detail)
{
    m_detail = detail;
    m_copyMenu->setDetail(detail);
}

void InspectorView::showNothing()
{
    m_header->hide();
    m_veil->hide();
    m_placeholder->showState(u"vector"_s, tr("No vector selected"),
                             tr("Select one to see its data, its metadata and the raw JSON."));
    m_stack->setCurrentWidget(m_placeholder);
}

void InspectorView::showSelection(qint64 count, const QList<QByteArray> &metadata)
{
    m_header->hide();
    m_veil->hide();
    m_summary->setSelection(count, metadata);
    m_stack->setCurrentWidget(m_summary);
}

void InspectorView::showLoading(const QByteArray &key)
{
    if (m_stack->currentWidget() == m_tabs) {
        m_veil->setNote(tr("Loading %1…").arg(shortened(key)));
        return;
    }
    setKey(key);
    m_placeholder->showState(u"waiting"_s, tr("Loading…"), {});
    m_stack->setCurrentWidget(m_placeholder);
}

void InspectorView::showDetail()
{
    switch (m_detail->state()) {
    case VectorDetail::State::Empty:
        break; // InspectorPane said what is shown
    case VectorDetail::State::Loading:
        showLoading(m_detail->key());
        showRetry();
        break;
    case VectorDetail::State::Loaded:
        showRecord();
        break;
    case VectorDetail::State::Missing:
        showMissing();
        break;
    case VectorDetail::State::Failed:
        setKey(m_detail->key());
        m_veil->hide();
        m_placeholder->showError(m_detail->error());
        m_stack->setCurrentWidget(m_placeholder);
        break;
    }
}

void InspectorView::showRecord()
{
    setKey(m_detail->key());
    m_veil->hide();
    m_data->showVector(*m_detail);
    m_metadata->showVector(*m_detail);
    m_raw->setRaw(m_detail->record().raw);
    m_stack->setCurrentWidget(m_tabs);
}

void InspectorView::showMissing()
{
    setKey(m_detail->key());
    m_veil->hide();
    m_placeholder->showState(u"missing"_s, tr("This key no longer exists"),
                             tr("The service knows no such key in this index. It was deleted after the table was "
                                "loaded; a refresh shows what is there now."));
    m_stack->setCurrentWidget(m_placeholder);
}

void InspectorView::showRetry()
{
    const RetryNotice &notice = m_detail->retryNotice();
    if (notice.attempt == 0)
        return;
    const QString text = tr("Attempt %1 of %2 in %3 s")
                             .arg(notice.attempt)
                             .arg(notice.attempts)
                             .arg(QLocale().toString(double(notice.delay.count()) / 1000, 'f', 1));
    if (m_stack->currentWidget() == m_tabs)
        m_veil->setNote(text);
    else
        m_placeholder->showState(u"waiting"_s, tr("Loading…"), text);
}

void InspectorView::setKey(const QByteArray &key)
{
    m_key->setText(textFromUtf8(key));
    m_header->show();
}

} // namespace vb
