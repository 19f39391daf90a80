"""The real program on the embedded demo store: three vectors are deleted with a backup, stand in the journal, and
come back by Undo.

Usage: smoke_delete.py PROGRAM
"""

import json
import stat
import sys
from pathlib import Path

from desktop import Atspi, Desktop, click, key, press
from steps import browse, cell, enabled, first_column, load_state


def is_checked(node):
    return node.get_state_set().contains(Atspi.StateType.CHECKED)


def delete_three(desktop, vectors):
    """Returns their keys."""
    before = vectors.get_n_rows()
    chosen = first_column(vectors)[:3]
    click(cell(desktop, vectors, chosen[0]))
    key("Down", ["shift"])
    key("Down", ["shift"])
    press(desktop.wait("Delete… to be enabled", lambda: enabled(desktop, "Delete…")))
    confirm = desktop.find("push button", "Delete 3 vectors")
    assert is_checked(desktop.find("check box", "Back up the vectors before deleting them"))
    press(confirm)
    desktop.wait("the rows to leave", lambda: vectors.get_n_rows() == before - 3)
    assert not set(chosen) & set(first_column(vectors))
    return chosen


def check_files(desktop, keys):
    home = Path(desktop.home.name)
    backups = list((home / "data/vector-bucket-browser/backups").iterdir())
    assert len(backups) == 1, backups
    journal = home / "state/vector-bucket-browser/deletes.jsonl"
    for file in (backups[0], journal):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file
        lines = [json.loads(line) for line in file.read_text().splitlines()]
        assert len(lines) > 3, lines
    kept = [json.loads(line).get("key") for line in backups[0].read_text().splitlines()]
    assert sorted(filter(None, kept)) == sorted(keys), kept


def look_into_the_journal(desktop, keys):
    press(desktop.find("menu item", "Delete Journal…", showing=False))
    window = desktop.find("dialog", "Delete Journal")
    table = desktop.find("table", "Deletions", window)
    desktop.wait("the deletion", lambda: table.get_n_rows() == 1)
    shown = desktop.find("list", "Keys", window)
    desktop.wait("its keys", lambda: {shown.get_child_at_index(i).get_name()
                                      for i in range(shown.get_child_count())} == set(keys))
    press(desktop.find("push button", "Close", window))
    desktop.wait("the journal to close", lambda: desktop.look("table", "Deletions") is None)


def undo(desktop, vectors, keys, count):
    press(desktop.find("push button", "Undo…"))
    dialog = desktop.find("dialog", "Restore Vectors")
    press(desktop.find("push button", "Restore 3 vectors", dialog))
    done = desktop.find("label", "Restore state", dialog)
    desktop.wait("the end", lambda: done.get_description() == "3 vectors restored into oklab")
    press(desktop.find("push button", "Close", dialog))
    desktop.wait("the dialog to close", lambda: desktop.look("dialog", "Restore Vectors") is None)
    press(desktop.find("push button", "Refresh"))
    desktop.wait("the rows to be back", lambda: load_state(desktop) == f"{count:,} vectors")
    assert set(keys) <= set(first_column(vectors))


def main():
    with Desktop(sys.argv[1]) as desktop:
        vectors = browse(desktop)
        count = vectors.get_n_rows()
        keys = delete_three(desktop, vectors)
        check_files(desktop, keys)
        look_into_the_journal(desktop, keys)
        undo(desktop, vectors, keys, count)
        key("q", ["ctrl"])
        assert desktop.process.wait(10) == 0
    print("smoke_delete: 4 passed, 0 failed")


main()
