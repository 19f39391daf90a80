#include "inspector/datatab.h"

#include "icons.h"
#include "inspector/badgestrip.h"
#include "inspector/statisticsgrid.h"
#include "inspector/valuebardelegate.h"
#include "inspector/valueplot.h"
#include "placeholder.h"
#include "tones.h"
#include "valuesmodel.h"
#include "vectorformat.h"
#include "visibletext.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace vb {

using namespace Qt::StringLiterals;

namespace {

//! Three decimals, unless they would say nothing, or everything.
QString shortFigure(double figure)
{
    const bool isCommon = figure == 0 || (figure >= 0.001 && figure < 1e6);
    return isCommon ? QLocale().toString(figure, 'f', 3) : QLocale().toString(figure, 'g', 4);
}

} // namespace

DataTab::DataTab(QWidget *parent)
    : QWidget(parent)
    , m_values(new ValuesModel(this))
    , m_stack(new QStackedWidget)
    , m_placeholder(new Placeholder)
    , m_splitter(new QSplitter(Qt::Vertical))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    m_splitter->addWidget(makeOverview());
    m_splitter->addWidget(makeTable());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 2);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_placeholder);
    connect(m_placeholder, &Placeholder::actionTriggered, this, &DataTab::rawRequested);
    connect(m_field, &QComboBox::currentIndexChanged, this, &DataTab::showField);
    connect(m_goTo, &QSpinBox::valueChanged, this, &DataTab::showComponent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { showComponent(current.row()); });
}

QWidget *DataTab::makeOverview()
{
    auto *overview = new QWidget;
    auto *layout = new QVBoxLayout(overview);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(8);
    m_field = new QComboBox;
    m_field->setAccessibleName(tr("Field"));
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_badges = new BadgeStrip;
    m_statistics = new StatisticsGrid;
    layout->addWidget(m_field);
    layout->addWidget(m_summary);
    layout->addWidget(m_badges);
    layout->addWidget(m_statistics);
    return overview;
}

//! Comes with the first numbers: it keeps two images of 1.2 MB, which a window that shows no vector can do without.
ValuePlot *DataTab::plot()
{
    if (!m_plot) {
        m_plot = new ValuePlot;
        auto *layout = qobject_cast<QVBoxLayout *>(m_statistics->parentWidget()->layout());
        layout->addWidget(m_plot, 1);
        connect(m_plot, &ValuePlot::componentClicked, this, &DataTab::showComponent);
    }
    return m_plot;
}

QWidget *DataTab::makeTable()
{
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    m_table = new QTableView;
    m_table->setAccessibleName(tr("Vector data"));
    m_table->setModel(m_values);
    m_table->setItemDelegateForColumn(ValuesModel::Value, new ValueBarDelegate(m_table));
    m_table->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView *rows = m_table->verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setDefaultSectionSize(std::max(20, m_table->fontMetrics().height() + 4));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setFont(font());
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(ValuesModel::Position, std::max(64, fontMetrics().horizontalAdvance(tr("Position")) + 16));
    auto *copy = new QAction(themedIcon(u"copy"_s), tr("Copy Values"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, &DataTab::copyValues);
    layout->addWidget(makeTableBar());
    layout->addWidget(m_table, 1);
    return pane;
}

QWidget *DataTab::makeTableBar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    auto *label = new QuietLabel(tr("Go to component"));
    m_goTo = new QSpinBox;
    m_goTo->setAccessibleName(tr("Go to component"));
    m_goTo->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_goTo->setAlignment(Qt::AlignRight);
    m_goTo->setKeyboardTracking(false);
    label->setBuddy(m_goTo);
    layout->addWidget(label);
    layout->addWidget(m_goTo);
    layout->addStretch();
    return bar;
}

void DataTab::showVector(const VectorDetail &detail)
{
    const int wanted = m_field->currentIndex();
    m_info = detail.indexInfo();
    m_fields = detail.fields();
    if (m_fields.isEmpty()) {
        if (!detail.record().data)
            m_placeholder->showState(u"empty"_s, tr("This vector came without data"),
                                     tr("The answer has its key, but no numbers."));
        else
            m_placeholder->showState(u"warning"_s, tr("The data could not be read as numbers"),
                                     detail.dataProblem().isEmpty() ? tr("It has no list of numbers in it.")
                                                                    : detail.dataProblem(),
                                     tr("Show Raw"));
        m_stack->setCurrentWidget(m_placeholder);
        return;
    }
    {
        const QSignalBlocker blocker(m_field);
        m_field->clear();
        for (const VectorField &field : std::as_const(m_fields))
            m_field->addItem(tr("%1 (%Ln value(s))", nullptr, int(field.values.size())).arg(visibleText(field.name)));
        m_field->setCurrentIndex(std::clamp(wanted, 0, int(m_fields.size()) - 1));
        m_field->setVisible(m_fields.size() > 1);
    }
    m_stack->setCurrentWidget(m_splitter);
    showField(m_field->currentIndex());
}

void DataTab::showField(int field)
{
    if (field < 0 || field >= m_fields.size())
        return;
    const std::vector<float> &values = m_fields.at(field).values;
    const VectorStatistics figures = statistics(values);
    //: %1 is the Euclidean length
    const QString summary = tr("%Ln value(s) · norm %1", nullptr, int(values.size()));
    m_summary->setText(summary.arg(shortFigure(figures.norm)));
    m_badges->setBadges(Badge::of(figures, m_info));
    m_statistics->setStatistics(figures);
    plot()->setValues(values);
    m_values->setValues(values); // keeps place and selection: the same components of the next vector
    const QSignalBlocker blocker(m_goTo);
    m_goTo->setRange(0, std::max(0, int(values.size()) - 1));
    m_goTo->setValue(m_table->currentIndex().row());
    plot()->setMarked(m_table->currentIndex().row());
    Q_EMIT fieldChanged(field);
}

//! Plot, table and the box for the number agree.
void DataTab::showComponent(int component)
{
    if (component < 0 || component >= m_values->rowCount())
        return;
    plot()->setMarked(component);
    const QSignalBlocker blocker(m_goTo);
    m_goTo->setValue(component);
    if (m_table->currentIndex().row() != component) {
        m_table->selectRow(component);
        m_table->scrollTo(m_values->index(component, ValuesModel::Position), QAbstractItemView::PositionAtCenter);
    }
}

void DataTab::copyValues()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(shortestText(m_values->values()[size_t(row.row())]));
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

//! Below the tables instead of beside them the pane is wide and low: picture and table stand side by side.
void DataTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() > 560 && width() > height() * 3 / 2;
    const Qt::Orientation wanted = isWide ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() == wanted)
        return;
    m_splitter->setOrientation(wanted);
    m_splitter->setSizes(isWide ? QList<int>{width() * 3 / 5, width() * 2 / 5}
                                : QList<int>{height() / 2, height() / 2});
}

} // namespace vb
