"""The real program on the embedded demo store: browse, inspect, look a key up, refuse to delete, delete.

Usage: smoke.py PROGRAM [SCREENSHOT_DIRECTORY]
"""

import sys

from desktop import Desktop, click, key, press, type_text
from steps import browse, cell, enabled, first_column, load_state, text_of


def inspect(desktop, vectors):
    chosen = first_column(vectors)[0]
    click(cell(desktop, vectors, chosen))
    data = desktop.find("table", "Vector data")
    desktop.wait("three components", lambda: data.get_n_rows() == 3)
    for position in range(3):
        float(data.get_accessible_at(position, 1).get_name().replace("\u2212", "-"))
    click(desktop.find("page tab", "Raw"))
    raw = desktop.find("text", "Raw JSON")
    desktop.wait("the raw answer", lambda: chosen in text_of(raw) and '"float32"' in text_of(raw))
    click(desktop.find("page tab", "Data"))
    return chosen


def go_to_key(desktop, vectors):
    """A key that is far down the list opens without scrolling to it."""
    wanted = first_column(vectors)[-1]
    click(cell(desktop, vectors, first_column(vectors)[0]))
    key("g", ["ctrl"])
    desktop.find("dialog", lambda name: "Key" in name)
    type_text(wanted)
    key("Return")
    click(desktop.find("page tab", "Raw"))
    raw = desktop.find("text", "Raw JSON")
    desktop.wait(f"the vector {wanted!r}", lambda: wanted in text_of(raw))
    click(cell(desktop, vectors, wanted))
    key("Home", ["ctrl"])


def refuse_to_delete(desktop, vectors, how):
    before = vectors.get_n_rows()
    chosen = first_column(vectors)[0]
    click(cell(desktop, vectors, chosen))
    press(desktop.wait("Delete… to be enabled", lambda: enabled(desktop, "Delete…")))
    desktop.find("push button", "Cancel")
    how()
    desktop.wait("the question to close", lambda: desktop.look("push button", "Cancel") is None)
    assert vectors.get_n_rows() == before and first_column(vectors)[0] == chosen


def delete(desktop, vectors):
    before = vectors.get_n_rows()
    chosen = first_column(vectors)[0]
    click(cell(desktop, vectors, chosen))
    press(desktop.wait("Delete… to be enabled", lambda: enabled(desktop, "Delete…")))
    press(desktop.find("push button", "Delete 1 vector"))
    desktop.wait("the row to leave", lambda: vectors.get_n_rows() == before - 1)
    assert chosen not in first_column(vectors)
    press(desktop.find("push button", "Refresh"))
    desktop.wait("the service to agree", lambda: load_state(desktop) == f"{before - 1:,} vectors")
    assert chosen not in first_column(vectors)


def main():
    with Desktop(sys.argv[1]) as desktop:
        vectors = browse(desktop)
        inspect(desktop, vectors)
        go_to_key(desktop, vectors)
        for how in (lambda: key("Return"), lambda: key("Escape"), lambda: press(desktop.find("push button", "Cancel"))):
            refuse_to_delete(desktop, vectors, how)
        delete(desktop, vectors)
        key("q", ["ctrl"])
        assert desktop.process.wait(10) == 0
    print("smoke: 5 passed, 0 failed")


main()
