"""A whole session with a secret, a token, a proxy password and a key id that are canaries: connected through the dialog
for this session only, browsed, exported, deleted with a backup, logged, copied, failed. Afterwards none of them is
anywhere: not in a file, not in what was copied, not in a text of a window, not in /proc, not in what was printed. The key
id may stand whole where connections are saved and where the user types it.

Usage: smoke_secrets.py PROGRAM DEMOSTORE
"""

import os
import re
import subprocess
import sys
import tempfile

from canaries import Search, check_that_it_would_find
from desktop import Atspi, Desktop, click, key, press, type_text, walk
from socksproxy import SocksProxy
from steps import browse, cell, enabled, first_column, load_state, text_of

KEY_ID = "LTAI5tCanaryKeyIdQx7Wz42"
SECRETS = {"secret": "Zk9canarySecr3tQ4xT7Abc01/+z", "token": "CAIScanaryT0ken/+" + "tok3n" * 40 + "==",
           "proxy password": "pr0xyCanary/Pw#9"}


def menu(desktop, entry):
    press(desktop.find("menu item", entry, showing=False))


def put(desktop, name, text):
    box = desktop.wait(f"the box {name!r}", lambda: desktop.look("text", name) or desktop.look("password text", name))
    Atspi.EditableText.set_text_contents(box, text)


def clipboard(selection="clipboard"):
    return subprocess.run(["xclip", "-o", "-selection", selection], capture_output=True, check=False).stdout


def fill(desktop, port, proxy):
    desktop.find("dialog", lambda name: name.startswith("Connect"))
    desktop.wait("the name to have the focus",
                 lambda: desktop.find("text", "Name").get_state_set().contains(Atspi.StateType.FOCUSED))
    type_text("canary server")
    key("Tab")
    type_text("cn-hangzhou")
    key("Tab")
    key("Tab")
    type_text(KEY_ID)
    key("Tab")
    put(desktop, "Access key secret", SECRETS["secret"])
    put(desktop, "Security token", SECRETS["token"])
    for_session = desktop.find("radio button", "For this session only")
    press(for_session)
    desktop.wait("the choice", lambda: for_session.get_state_set().contains(Atspi.StateType.CHECKED))
    click(desktop.find("page tab", "Advanced"))
    # Not of this machine, for which no proxy is used; ours leads there all the same.
    put(desktop, "Custom endpoint", f"http://192.0.2.7:{port}")
    press(desktop.find("check box", "Allow http:// to another machine"))
    click(desktop.find("combo box", "Of the system"))  # Qt names it by its text
    desktop.find("list item", "SOCKS5")
    type_text("SOCKS")
    key("Return")
    put(desktop, "Proxy host", "127.0.0.1")
    port_box = desktop.find("spin button", "Proxy port")
    Atspi.Value.set_current_value(port_box, proxy.port)
    put(desktop, "Proxy user", "proxy-user")
    put(desktop, "Proxy password", SECRETS["proxy password"])


def agree_to_endpoint(desktop):
    """What is asked once of an endpoint outside the service's domain."""
    question = desktop.find("label", "Question")
    dialog = question.get_parent()
    while dialog.get_role_name() not in ("dialog", "alert"):
        dialog = dialog.get_parent()
    press(desktop.find("push button", lambda name: name not in ("", "Cancel"), dialog))


def look_into_windows(desktop, search, moment):
    """Names, descriptions and texts of everything in every window."""
    count = 0
    for _, node in walk(desktop.application()):
        role, name = node.get_role_name(), node.get_name()
        texts = [name or "", node.get_description() or ""]
        if "Text" in node.get_interfaces():
            texts.append(text_of(node) or "")
        count += 1
        but = ("key id",) if (role, name) == ("text", "Access key ID") else ()
        search.look(f"{moment}: {role} {name[:40]!r}", "\n".join(texts), but)
    assert count > 50, (moment, count)


def look_at_clipboard(search, moment):
    for selection in ("clipboard", "primary"):
        search.look(f"{selection} after {moment}", clipboard(selection))


def use_request_log(desktop, search):
    key("l", ["ctrl", "shift"])
    table = desktop.find("table", "Request log")
    desktop.wait("some calls", lambda: table.get_n_rows() > 3)
    operations = {table.get_accessible_at(row, 1).get_name() for row in range(table.get_n_rows())}
    assert {"ListVectorBuckets", "ListVectorIndexes", "ListVectors"} <= operations, operations
    listing = next(row for row in range(table.get_n_rows())
                   if table.get_accessible_at(row, 1).get_name() == "ListVectors")
    click(table.get_accessible_at(listing, 1))
    details = desktop.find("text", "Call details")
    desktop.wait("the details", lambda: "ossutil vectors-api list-vectors" in text_of(details))
    press(desktop.wait("the command's button", lambda: enabled(desktop, "Copy as ossutil Command")))
    copied = clipboard().decode()
    assert copied.startswith("ossutil vectors-api list-vectors --bucket colours --index-name oklab"), copied
    assert "--region cn-hangzhou --endpoint http://192.0.2.7:" in copied, copied
    look_at_clipboard(search, "copying a command")
    press(desktop.find("push button", "Copy Request ID"))
    assert re.fullmatch(rb"[0-9A-Za-z]{16,}", clipboard()), clipboard()
    return table


def export(desktop, folder):
    key("e", ["ctrl"])
    dialog = desktop.find("dialog", "Export Vectors")
    Atspi.EditableText.set_text_contents(desktop.find("text", "File", dialog), os.path.join(folder, "exported.jsonl"))
    press(desktop.wait("the button", lambda: desktop.look("push button", lambda name: name.startswith("Export"), dialog)))
    close = desktop.find("push button", "Close", dialog)
    assert os.path.getsize(os.path.join(folder, "exported.jsonl")) > 1000
    press(close)
    desktop.wait("the dialog to close", lambda: desktop.look("dialog", "Export Vectors") is None)


def delete_one(desktop, vectors):
    before = vectors.get_n_rows()
    menu(desktop, "Read-Only")  # which a new connection is
    click(cell(desktop, vectors, first_column(vectors)[0]))
    press(desktop.wait("Delete… to be enabled", lambda: enabled(desktop, "Delete…")))
    press(desktop.find("push button", "Delete 1 vector"))
    desktop.wait("the row to leave", lambda: vectors.get_n_rows() == before - 1)


def fail(desktop, server):
    server.terminate()
    server.wait()
    press(desktop.find("push button", "Refresh"))
    desktop.find("label", "Error message")


def log_text(desktop):
    path = os.path.join(desktop.home.name, "state/vector-bucket-browser/log")
    assert os.stat(path).st_mode & 0o777 == 0o600 and os.stat(os.path.dirname(path)).st_mode & 0o777 == 0o700
    with open(path, encoding="utf-8") as file:
        return file.read()


def check_core_limit(desktop):
    if os.environ.get("VB_LEAVES_CORES") == "1":  # a build for finding faults
        return
    with open(f"/proc/{desktop.process.pid}/limits", encoding="ascii") as file:
        limits = next(line.split() for line in file if line.startswith("Max core file size"))
    assert limits[4:6] == ["0", "0"], limits


def session(desktop, server, port, proxy, search):
    cell(desktop, desktop.find("tree", "Navigator"), "colours")
    menu(desktop, "Disconnect")
    desktop.find("push button", "Import Existing Credentials…")
    menu(desktop, "Write Log File")
    key("o", ["ctrl"])
    fill(desktop, port, proxy)
    look_into_windows(desktop, search, "typed")
    press(desktop.find("push button", "Save and Connect"))
    agree_to_endpoint(desktop)
    desktop.find("frame", lambda name: name.startswith("canary server"))
    vectors = browse(desktop)
    click(cell(desktop, vectors, first_column(vectors)[1]))
    use_request_log(desktop, search)
    look_into_windows(desktop, search, "browsed")
    menu(desktop, "Copy Diagnostics")
    desktop.wait("the diagnostics", lambda: b"Last calls" in clipboard())
    look_at_clipboard(search, "copying diagnostics")
    export(desktop, desktop.home.name)
    delete_one(desktop, vectors)
    key("o", ["ctrl"])
    desktop.find("dialog", lambda name: name.startswith("Connect"))
    look_into_windows(desktop, search, "saved")
    key("Escape")
    search.look_into_process(desktop.process.pid)
    fail(desktop, server)
    look_into_windows(desktop, search, "failed")
    menu(desktop, "Copy Diagnostics")
    look_at_clipboard(search, "a failure")


def main():
    with tempfile.TemporaryDirectory(prefix="vb-control-") as folder:
        check_that_it_would_find(folder)
    credentials = {"OSS_ACCESS_KEY_ID": KEY_ID, "OSS_ACCESS_KEY_SECRET": SECRETS["secret"],
                   "OSS_SESSION_TOKEN": SECRETS["token"]}
    search = Search({**SECRETS, "key id": KEY_ID})
    proxy = SocksProxy("proxy-user", SECRETS["proxy password"])
    with subprocess.Popen([sys.argv[2], "--port", "0"], stdout=subprocess.PIPE, text=True,
                          env={**os.environ, **credentials}) as server, tempfile.TemporaryFile() as printed:
        try:
            port = re.search(r":(\d+)", server.stdout.readline()).group(1)
            noisy = {"QT_LOGGING_RULES": "qt.network*=true;vb.*=true", "QT_ASSUME_STDERR_HAS_CONSOLE": "1"}
            with Desktop(sys.argv[1], environment=noisy, output=printed) as desktop:
                check_core_limit(desktop)
                session(desktop, server, port, proxy, search)
                log = log_text(desktop)
                assert "ListVectors" in log and "DeleteVectors" in log and "vb.client" in log, log
                key("q", ["ctrl"])
                assert desktop.process.wait(30) == 0
                connections = os.path.join(desktop.home.name, "config/vector-bucket-browser/connections.json")
                with open(connections, encoding="utf-8") as file:
                    assert KEY_ID in file.read()
                search.look_into_folder(desktop.home.name, lambda path: ("key id",) if path == connections else ())
                search.look_into_folder(os.environ["XDG_RUNTIME_DIR"])
            printed.seek(0)
            search.look("what was printed", printed.read())
        finally:
            server.terminate()
            proxy.close()
    assert proxy.connections > 0
    assert not search.hits, search.hits
    assert search.looked > 300, search.looked
    print(f"smoke_secrets: 1 passed, 0 failed; {search.looked} places")


main()
