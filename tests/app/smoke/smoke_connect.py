"""A connection made by keyboard and by screen reader alone: from the start page, to a server of its own, saved, and found
again at the next disconnect. Its secret reaches no file.

Usage: smoke_connect.py PROGRAM DEMOSTORE
"""

import base64
import os
import re
import subprocess
import sys

from desktop import Atspi, Desktop, click, key, press, type_text
from steps import cell, first_column


CANARY = "canary7f3a91"


def files_with_the_canary(folder):
    found = []
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                content = file.read() if os.path.isfile(path) else b""
            if any(form in content for form in FORMS):
                found.append(path)
    return found


FORMS = (CANARY.encode(), base64.b64encode(CANARY.encode())[:-4], CANARY.encode().hex().encode())


def menu(desktop, entry):
    """An entry of File, by its accessible action: a menu that is closed shows nothing to click on."""
    press(desktop.find("menu item", entry, showing=False))


def put(desktop, name, text):
    Atspi.EditableText.set_text_contents(desktop.find("text", name), text)


def fill(desktop, port):
    desktop.find("dialog", lambda name: name.startswith("Connect"))
    desktop.wait("the name to have the focus",
                 lambda: desktop.find("text", "Name").get_state_set().contains(Atspi.StateType.FOCUSED))
    type_text("own server")
    key("Tab")
    type_text("cn-hangzhou")
    key("Tab")
    key("Tab")
    type_text("own-key")
    key("Tab")
    type_text(CANARY)
    click(desktop.find("radio button", "For this session only"))
    click(desktop.find("page tab", "Advanced"))
    put(desktop, "Custom endpoint", f"http://127.0.0.1:{port}")
    press(desktop.find("push button", "Save and Connect"))


def main():
    key_pair = {"OSS_ACCESS_KEY_ID": "own-key", "OSS_ACCESS_KEY_SECRET": CANARY}
    with subprocess.Popen([sys.argv[2], "--port", "0"], stdout=subprocess.PIPE, text=True,
                          env={**os.environ, **key_pair}) as server:
        try:
            port = re.search(r":(\d+)", server.stdout.readline()).group(1)
            with Desktop(sys.argv[1]) as desktop:
                navigator = desktop.find("tree", "Navigator")
                cell(desktop, navigator, "colours")
                menu(desktop, "Disconnect")
                desktop.find("push button", "Import Existing Credentials…")
                key("o", ["ctrl"])
                fill(desktop, port)
                desktop.find("frame", lambda name: name.startswith("own server"))
                cell(desktop, navigator, first_column(navigator)[1])
                menu(desktop, "Disconnect")
                saved = desktop.find("list", "Saved connections")
                assert saved.get_child_at_index(0).get_name().startswith("own server")
                connections = os.path.join(desktop.home.name, "config/vector-bucket-browser/connections.json")
                assert os.stat(connections).st_mode & 0o777 == 0o600
                key("q", ["ctrl"])
                assert desktop.process.wait(10) == 0
                assert not files_with_the_canary(desktop.home.name), files_with_the_canary(desktop.home.name)
        finally:
            server.terminate()
    print("smoke_connect: 1 passed, 0 failed")


main()
