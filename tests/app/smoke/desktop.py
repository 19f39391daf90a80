"""Drives the real window through AT-SPI, as a screen reader would: widgets are found by role and accessible name.

Run inside dbus-run-session and Xvfb; tests/app/CMakeLists.txt does so.
"""

import os
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 30  # seconds; only a failing test waits this long


class Desktop:
    """The program under test, in a home of its own, on a display of its own."""

    def __init__(self, program, *arguments, environment=None, output=None):
        self.home = tempfile.TemporaryDirectory(prefix="vb-smoke-")
        env = {k: v for k, v in os.environ.items() if not k.startswith(("OSS_", "ALIBABA_CLOUD_"))}
        env.update(
            HOME=self.home.name,
            XDG_CONFIG_HOME=self.home.name + "/config",
            XDG_DATA_HOME=self.home.name + "/data",
            XDG_STATE_HOME=self.home.name + "/state",
            XDG_CACHE_HOME=self.home.name + "/cache",
            TMPDIR=self.home.name + "/tmp",
            QT_QPA_PLATFORM="xcb",
            QT_ACCESSIBILITY="1",
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
            LC_ALL="C.UTF-8",
            LANGUAGE="en",
            TZ="UTC",
        )
        env.update(environment or {})
        os.mkdir(env["TMPDIR"])
        managed = os.path.join(self.home.name, "managed")
        self.window_manager = subprocess.Popen(["openbox", "--startup", f"touch {managed}"], stderr=subprocess.DEVNULL)
        while not os.path.exists(managed):  # a window that is older than its manager never gets the focus
            time.sleep(0.02)
        self.environment = env
        self.process = subprocess.Popen([program, *arguments], env=env, stdout=output, stderr=output)

    def __enter__(self):
        """Once the window manager has mapped the window and given it the focus: a click before goes nowhere."""

        def active():
            frame = self.look("frame", lambda name: name.endswith("Vector Bucket Browser"))
            return frame and frame.get_state_set().contains(Atspi.StateType.ACTIVE)

        try:
            self.wait("the window to be active", active)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *unused):
        for process in (self.process, self.window_manager):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        self.home.cleanup()

    def application(self):
        root = Atspi.get_desktop(0)
        for i in range(root.get_child_count()):
            child = root.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def wait(self, what, function):
        """Polls until function() returns something true, and returns it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended ({self.process.returncode}) while waiting for {what}")
            try:
                found = function()
            except gi.repository.GLib.Error:
                found = None  # the tree changed under us
            if found:
                return found
            time.sleep(0.05)
        self.dump()
        raise AssertionError(f"waited {PATIENCE} s for {what}")

    def dump(self):
        application = self.application()
        if application is not None:
            for depth, node in walk(application):
                print("  " * depth + f"{node.get_role_name()} {node.get_name()!r} {node.get_description()!r}", file=sys.stderr)

    def find(self, role, name, where=None, showing=True):
        """The first node of this role name and accessible name; waits for it."""
        return self.wait(f"{role} {name!r}", lambda: self.look(role, name, where, showing))

    def look(self, role, name, where=None, showing=True):
        start = where or self.application()
        if start is None:
            return None
        for _, node in walk(start):
            if node.get_role_name() == role and matches(name, node.get_name()) and (not showing or is_showing(node)):
                return node
        return None


def walk(node, depth=0, limit=400):
    """Depth first; of tables only the first cells, since a table can have millions."""
    yield depth, node
    if depth > 24:
        return
    for i in range(min(node.get_child_count(), limit)):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child, depth + 1, limit)


def matches(wanted, name):
    return wanted(name) if callable(wanted) else wanted == name


def is_showing(node):
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def press(node):
    """The node's first action: Press of a button, Toggle of a check box."""
    if not node.get_state_set().contains(Atspi.StateType.SENSITIVE):
        raise AssertionError(f"{node.get_role_name()} {node.get_name()!r} is disabled")
    node.do_action(0)


def key(name, modifiers=()):
    """A real key press on the display: key("g", ["ctrl"])."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", "+".join([*modifiers, name])], check=True)


def click(node, double=False):
    """A real mouse click in the middle of a node."""
    box = node.get_extents(Atspi.CoordType.SCREEN)
    subprocess.run(["xdotool", "mousemove", str(box.x + min(box.width // 2, 60)), str(box.y + box.height // 2),
                    "click", "--repeat", "2" if double else "1", "--delay", "60", "1"], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)
