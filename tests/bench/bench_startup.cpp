// From exec to the first painted pixels, seen from outside through the X server, so that the program needs
// no hook for it: vb_bench_startup ROUNDS PROGRAM [ARGUMENT...] compares PROGRAM with the bare window,
// interleaved. Needs a display (xvfb-run).
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <vector>

#include <X11/Xlib.h>
#include <X11/Xutil.h>

namespace {

//! A viewable top-level window of some size whose left upper corner (the menu bar) shows more than one colour.
bool isPainted(Display *display, Window window)
{
    XWindowAttributes attributes;
    if (!XGetWindowAttributes(display, window, &attributes) || attributes.map_state != IsViewable
        || attributes.width < 400 || attributes.height < 300)
        return false;
    XImage *image = XGetImage(display, window, 0, 0, 60, 20, AllPlanes, ZPixmap);
    if (!image)
        return false;
    bool painted = false;
    const unsigned long first = XGetPixel(image, 0, 0);
    for (int y = 0; y < 20 && !painted; ++y) {
        for (int x = 0; x < 60 && !painted; ++x)
            painted = XGetPixel(image, x, y) != first;
    }
    XDestroyImage(image);
    return painted;
}

bool anyPainted(Display *display)
{
    Window root = 0;
    Window parent = 0;
    Window *children = nullptr;
    unsigned int count = 0;
    XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count);
    const bool found = std::any_of(children, children + count, [display](Window w) { return isPainted(display, w); });
    if (children)
        XFree(children);
    return found;
}

//! Milliseconds; also fills the resident memory in KiB a moment later.
double measure(Display *display, const QString &program, const QStringList &arguments, qint64 *residentKib)
{
    QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.filePath(QStringLiteral("config")));
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    while (!anyPainted(display) && timer.elapsed() < 20000)
        QThread::usleep(500);
    const double elapsed = double(timer.nsecsElapsed()) / 1e6;
    QThread::msleep(500);
    QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                *residentKib = line.simplified().split(' ').value(1).toLongLong();
        }
    }
    process.kill();
    process.waitForFinished();
    while (anyPainted(display))
        QThread::msleep(5);
    return elapsed;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = QCoreApplication::arguments();
    Display *display = XOpenDisplay(nullptr);
    if (!display || arguments.size() < 3) {
        out << "usage (with a display): vb_bench_startup ROUNDS PROGRAM [ARGUMENT...]\n";
        return 1;
    }
    XSetErrorHandler([](Display *, XErrorEvent *) { return 0; }); // a window may go while it is looked at
    const int rounds = arguments.at(1).toInt();
    const QString bare = QCoreApplication::applicationDirPath() + QStringLiteral("/vb_bench_barewindow");
    std::vector<double> bareTimes;
    std::vector<double> times;
    qint64 bareKib = 0;
    qint64 kib = 0;
    for (int round = 0; round < rounds + 1; ++round) {
        const double floor = measure(display, bare, {}, &bareKib);
        const double own = measure(display, arguments.at(2), arguments.mid(3), &kib);
        if (round == 0)
            continue; // both programs' files are read from disk in the first round
        bareTimes.push_back(floor);
        times.push_back(own);
    }
    out << "bare window        " << median(bareTimes) << " ms, " << bareKib / 1024 << " MiB resident\n"
        << "program            " << median(times) << " ms, " << kib / 1024 << " MiB resident\n"
        << "start-up ratio     " << median(times) / median(bareTimes) << "\n"
        << "memory ratio       " << double(kib) / double(bareKib) << "\n";
    return 0;
}
