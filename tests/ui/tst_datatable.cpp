#include "datatable.h"

#include <QAbstractTableModel>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace vb;

namespace {

//! Rows that can be had more of, anywhere.
class Rows : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : m_count; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(index.row()) : QVariant();
    }
    void insert(int first, int count)
    {
        beginInsertRows({}, first, first + count - 1);
        m_count += count;
        endInsertRows();
    }
    void append(int count) { insert(m_count, count); }
    void remove(int first, int count)
    {
        beginRemoveRows({}, first, first + count - 1);
        m_count -= count;
        endRemoveRows();
    }

private:
    int m_count = 0;
};

//! Counts the paintings of a widget.
class Paintings : public QObject
{
public:
    explicit Paintings(QWidget *widget) { widget->installEventFilter(this); }
    int take() { return std::exchange(m_count, 0); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

} // namespace

//! Rows that come below all that is shown cost no repaint, all others do.
class TestDataTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void rowsBelowTheViewRepaintNothing();
    void theScrollBarKnowsThemAtOnce();
    void rowsThatComeIntoViewArePainted();
    void rowsAboveTheViewArePainted();
    void whatWasToBePaintedStillIs();
    void aViewAtItsEndIsPainted();
    void updatesThatAreOffStayOff();

private:
    void settle()
    {
        QCoreApplication::processEvents();
        QTest::qWait(20); // no painting can be waited for where there is to be none
        m_paintings->take();
    }
    int painted()
    {
        QTest::qWait(50);
        return m_paintings->take();
    }

    std::unique_ptr<Rows> m_rows;
    std::unique_ptr<DataTable> m_table;
    std::unique_ptr<Paintings> m_paintings;
};

void TestDataTable::init()
{
    m_rows = std::make_unique<Rows>();
    m_table = std::make_unique<DataTable>();
    m_table->resize(400, 300);
    m_table->setModel(m_rows.get());
    m_rows->append(100);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    m_paintings = std::make_unique<Paintings>(m_table->viewport());
    settle();
}

void TestDataTable::cleanup()
{
    m_paintings.reset();
    m_table.reset();
    m_rows.reset();
}

void TestDataTable::rowsBelowTheViewRepaintNothing()
{
    for (int i = 0; i < 3; ++i)
        m_rows->append(1000);
    QCOMPARE(painted(), 0);
    QVERIFY(m_table->viewport()->updatesEnabled());
    m_table->viewport()->update();
    QVERIFY(painted() > 0);
}

void TestDataTable::theScrollBarKnowsThemAtOnce()
{
    const int before = m_table->verticalScrollBar()->maximum();
    m_rows->append(1000);
    QCOMPARE(m_table->verticalScrollBar()->maximum(), before + 1000);
    m_table->scrollToBottom();
    QVERIFY(painted() > 0);
    QCOMPARE(m_table->rowAt(m_table->viewport()->height() - 2), 1099);
}

void TestDataTable::rowsThatComeIntoViewArePainted()
{
    m_rows->remove(3, 97);
    settle();
    m_rows->append(1);
    QVERIFY(painted() > 0);
}

void TestDataTable::rowsAboveTheViewArePainted()
{
    m_table->verticalScrollBar()->setValue(50);
    settle();
    m_rows->insert(0, 10);
    QVERIFY(painted() > 0);
}

void TestDataTable::whatWasToBePaintedStillIs()
{
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one that comes would have all painted anyway
    m_rows->remove(3, 97);
    settle();
    m_rows->append(50); // those in view are laid out and painted later
    m_rows->append(1000);
    QVERIFY(painted() > 0);
}

void TestDataTable::aViewAtItsEndIsPainted()
{
    m_table->scrollToBottom();
    settle();
    m_table->resize(400, 310); // a part of a row more has room
    m_table->scrollToBottom();
    settle();
    m_rows->append(1000);
    QVERIFY(m_table->rowAt(m_table->viewport()->height() - 1) >= 99);
    QVERIFY(m_table->viewport()->updatesEnabled());
}

void TestDataTable::updatesThatAreOffStayOff()
{
    m_table->viewport()->setUpdatesEnabled(false);
    m_rows->append(1000);
    QVERIFY(!m_table->viewport()->updatesEnabled());
}

QTEST_MAIN(TestDataTable)
#include "tst_datatable.moc"
