#include "importresults.h"

#include "statuslabel.h"

#include <QPlainTextEdit>
#include <QProgressBar>
#include <QVBoxLayout>

namespace vb {

ImportResults::ImportResults(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar)
    , m_state(new StatusLabel)
    , m_details(new StatusLabel)
    , m_faults(new QPlainTextEdit)
{
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_state->setAccessibleName(tr("Import state"));
    m_details->setAccessibleName(tr("Details"));
    m_faults->setAccessibleName(tr("Faults"));
    m_state->setWordWrap(true);
    QFont bold = m_state->font();
    bold.setBold(true);
    m_state->setFont(bold);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_faults->setReadOnly(true);
    m_faults->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_faults->setTabChangesFocus(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_bar);
    layout->addWidget(m_state);
    layout->addWidget(m_details);
    layout->addWidget(m_faults, 1);
    layout->addStretch();
    clear();
}

void ImportResults::clear()
{
    for (QWidget *part : {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_state),
                          static_cast<QWidget *>(m_details), static_cast<QWidget *>(m_faults)})
        part->hide();
}

void ImportResults::showProgress(qint64 done, qint64 total, const QString &line)
{
    // Per mille: a bar counts in int.
    constexpr int whole = 1000;
    clear();
    m_bar->setRange(0, total > 0 ? whole : 0);
    m_bar->setValue(total > 0 ? int(double(done) / double(total) * whole) : 0);
    m_bar->show();
    m_state->setText(line);
    m_state->show();
}

void ImportResults::showResult(const QString &line, const QString &details, const QString &faults)
{
    clear();
    m_state->setStatus(line);
    m_state->show();
    m_details->setStatus(details);
    m_details->setVisible(!details.isEmpty());
    m_faults->setPlainText(faults);
    m_faults->setVisible(!faults.isEmpty());
}

} // namespace vb
