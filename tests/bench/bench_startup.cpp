// From exec to the first painted pixels, seen from outside through the X server, so that the program needs no hook
// for it, and the resident memory a moment later: the program with its demo store against a bare Qt window. Needs a
// display (xvfb-run).
#include "figures.h"
#include "measure.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>

#include <X11/Xlib.h>
#include <X11/Xutil.h>

using namespace vb::bench;

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
    const Stopwatch stopwatch;
    process.start(program, arguments);
    while (!anyPainted(display) && stopwatch.milliseconds() < 20000)
        QThread::usleep(500);
    const double elapsed = stopwatch.milliseconds();
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

} // namespace

int main(int argc, char **argv)
{
    const Options options(argc, argv);
    QCoreApplication application(argc, argv);
    Display *display = XOpenDisplay(nullptr);
    if (!display) {
        say("vb_bench_startup needs a display");
        return 1;
    }
    XSetErrorHandler([](Display *, XErrorEvent *) { return 0; }); // a window may go while it is looked at
    const QString folder = QCoreApplication::applicationDirPath();
    std::vector<double> bareTimes;
    std::vector<double> times;
    qint64 bareKib = 0;
    qint64 kib = 0;
    const int rounds = options.rounds > 0 ? options.rounds : 11;
    for (int round = 0; round < rounds + 1; ++round) {
        const double floor = measure(display, folder + QStringLiteral("/vb_bench_barewindow"), {}, &bareKib);
        const double own
            = measure(display, folder + QStringLiteral("/vector-bucket-browser"), {QStringLiteral("--demo")}, &kib);
        if (round == 0)
            continue; // both programs' files are read from disk in the first round
        bareTimes.push_back(floor);
        times.push_back(own);
    }
    figure("start to first paint : a bare Qt window", median(times) / median(bareTimes), Sense::AtMost, 2.5,
           text("%.0f : %.0f ms", median(times), median(bareTimes)));
    figure("resident memory after the start : a bare Qt window", double(kib) / double(bareKib), Sense::AtMost, 1.5,
           text("%.0f : %.0f MiB", double(kib) / 1024, double(bareKib) / 1024));
    return 0;
}
