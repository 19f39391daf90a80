"""What every run of the real window needs: to read it, and to get to some vectors."""

import re

from desktop import Atspi, click, is_showing


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


def enabled(desktop, name):
    button = desktop.look("push button", name)
    return button if button and button.get_state_set().contains(Atspi.StateType.SENSITIVE) else None
