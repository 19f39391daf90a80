// The floor that start-up is measured against: a bare Qt window of the same shape.
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QTableView>
#include <QToolBar>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.menuBar()->addMenu(QStringLiteral("File"))->addAction(QStringLiteral("Quit"));
    window.addToolBar(QStringLiteral("Tools"))->addAction(QStringLiteral("Refresh"));
    window.setCentralWidget(new QTableView);
    window.statusBar()->showMessage(QStringLiteral("Ready"));
    window.resize(1440, 860);
    window.show();
    return QApplication::exec();
}
