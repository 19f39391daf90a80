"""Two windows of one program, each with a connection of its own; and a security token that ends under one of them and is
renewed in place.

Usage: smoke_windows.py PROGRAM DEMOSTORE
"""

import os
import re
import subprocess
import sys

from desktop import Atspi, Desktop, click, key, press
from steps import cell, first_column, load_state

SECRET = "a-secret"


def store(token, port=0):
    """A store of its own that takes one token."""
    process = subprocess.Popen([sys.argv[2], "--port", str(port)], stdout=subprocess.PIPE, text=True, env={
        **os.environ, "OSS_ACCESS_KEY_ID": "STS.key", "OSS_ACCESS_KEY_SECRET": SECRET, "OSS_SESSION_TOKEN": token})
    return process, re.search(r":(\d+)", process.stdout.readline()).group(1)


def frames(desktop):
    application = desktop.application()
    nodes = [application.get_child_at_index(i) for i in range(application.get_child_count())] if application else []
    return [node for node in nodes if node is not None and node.get_role_name() == "frame"]


def put(desktop, name, text, role="password text"):
    Atspi.EditableText.set_text_contents(desktop.find(role, name), text)


def open_index(desktop):
    navigator = desktop.find("tree", "Navigator")
    click(cell(desktop, navigator, "colours"))
    indexes = desktop.find("table", "Indexes")
    desktop.wait("the index oklab", lambda: "oklab" in first_column(indexes))
    click(cell(desktop, indexes, "oklab"), double=True)
    vectors = desktop.find("table", "Vectors")
    desktop.wait("rows", lambda: vectors.get_n_rows() > 10)
    return vectors


def renew(desktop, vectors, restart):
    """The same page and the same selection, with another token."""
    chosen = first_column(vectors)[3]
    click(cell(desktop, vectors, chosen))
    restart()
    click(cell(desktop, vectors, first_column(vectors)[4]))  # its data is refused, and waits
    click(cell(desktop, vectors, chosen))
    press(desktop.find("push button", "Renew…"))
    desktop.find("dialog", lambda name: name.startswith("Renew Credentials"))
    put(desktop, "Access key ID", "STS.key", "text")
    put(desktop, "Access key secret", SECRET)
    put(desktop, "Security token", "another")
    press(desktop.find("push button", "Renew"))
    desktop.wait("the refusal of a wrong token", lambda: desktop.look("push button", "Renew").get_state_set().contains(
        Atspi.StateType.SENSITIVE))
    put(desktop, "Security token", "new")
    press(desktop.find("push button", "Renew"))
    desktop.wait("the form to go", lambda: desktop.look("push button", "Renew") is None)
    data = desktop.find("table", "Vector data")
    desktop.wait("the data of the row", lambda: data.get_n_rows() == 3)
    assert desktop.look("push button", "Renew…") is None
    press(desktop.find("push button", "Refresh"))
    desktop.wait("the listing", lambda: re.search(r"vectors", load_state(desktop)) and vectors.get_n_rows() > 10)


def second_start(desktop, program):
    before = len(frames(desktop))
    secret = {"OSS_ACCESS_KEY_ID": "other", "OSS_ACCESS_KEY_SECRET": "canary"}
    started = subprocess.run([program, "--demo", "--bucket", "colours"], env={**desktop.environment, **secret}, timeout=60)
    assert started.returncode == 0, started.returncode
    desktop.wait("a window more", lambda: len(frames(desktop)) == before + 1)
    desktop.wait("the demo store in it", lambda: [f for f in frames(desktop) if f.get_name().startswith("colours — demo store")])
    places = {(box.x, box.y) for box in (f.get_extents(Atspi.CoordType.SCREEN) for f in frames(desktop))}
    assert len(places) == before + 1, places


def main():
    program = sys.argv[1]
    server, port = store("old")
    servers = [server]

    def restart():
        servers[-1].terminate()
        servers[-1].wait()
        servers.append(store("new", port)[0])

    try:
        with Desktop(program, "--endpoint", f"http://127.0.0.1:{port}", "--region", "cn-hangzhou", environment={
                "OSS_ACCESS_KEY_ID": "STS.key", "OSS_ACCESS_KEY_SECRET": SECRET, "OSS_SESSION_TOKEN": "old"}) as desktop:
            renew(desktop, open_index(desktop), restart)
            second_start(desktop, program)
            key("n", ["ctrl"])
            desktop.wait("a third window", lambda: len(frames(desktop)) == 3)
            desktop.wait("it to be active", lambda: [f for f in frames(desktop) if f.get_name() == "Vector Bucket Browser"
                                                     and f.get_state_set().contains(Atspi.StateType.ACTIVE)])
            key("w", ["ctrl"])
            desktop.wait("it to go", lambda: len(frames(desktop)) == 2)
            assert desktop.process.poll() is None
            desktop.wait("another to be active", lambda: [f for f in frames(desktop) if f.get_state_set().contains(Atspi.StateType.ACTIVE)])
            key("q", ["ctrl"])
            assert desktop.process.wait(10) == 0
    finally:
        for process in servers:
            process.terminate()
    print("smoke_windows: 3 passed, 0 failed")


main()
