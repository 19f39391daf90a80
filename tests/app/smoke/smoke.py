"""The real program on the embedded demo store: browse, inspect, look a key up, refuse to delete, delete.

Usage: smoke.py PROGRAM [SCREENSHOT_DIRECTORY]
"""

import re
import sys

from desktop import Atspi, Desktop, click, is_showing, key, press, type_text


def load_state(desktop):
    label = desktop.look("label", "Load state")
    return label.get_description() if label else ""


def first_column(table):
    """What the first column shows, top to bottom."""
    return [table.get_accessible_at(row, 0).get_name() for row in range(min(table.get_n_rows(), 2000))]


def cell(desktop, table, text):
    """A visible cell of the first column."""

    def look():
        names = first_column(table)
        node = table.get_accessible_at(names.index(text), 0) if text in names else None
        return node if node and is_showing(node) else None

    return desktop.wait(f"a visible cell {text!r}", look)


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def browse(desktop):
    navigator = desktop.find("tree", "Navigator")
    click(cell(desktop, navigator, "colours"))
    indexes = desktop.find("table", "Indexes")
    desktop.wait("the index oklab", lambda: "oklab" in first_column(indexes))
    click(cell(desktop, indexes, "oklab"), double=True)
    vectors = desktop.find("table", "Vectors")
    desktop.wait("the whole listing", lambda: re.fullmatch(r"[\d,]+ vectors", load_state(desktop)))
    count = int(re.sub(r"\D", "", load_state(desktop)))
    assert vectors.get_n_rows() == count > 100, (vectors.get_n_rows(), count)
    return vectors


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


def enabled(desktop, name):
    button = desktop.look("push button", name)
    return button if button and button.get_state_set().contains(Atspi.StateType.SENSITIVE) else None


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
