"""Tests a connection by keyboard and by screen reader: a key that lacks permissions, the policy for them, and a secret
that is wrong. Nothing secret is in what is shown or copied.

Usage: smoke_test.py PROGRAM DEMOSTORE
"""

import json
import os
import re
import subprocess
import sys

from desktop import Atspi, Desktop, click, key, press, type_text, walk

SECRET = "canary7f3a91testing"


def put(desktop, name, text):
    Atspi.EditableText.set_text_contents(desktop.find("text", name), text)


def fill(desktop, port):
    desktop.find("dialog", lambda name: name.startswith("Connect"))
    desktop.wait("the name to have the focus",
                 lambda: desktop.find("text", "Name").get_state_set().contains(Atspi.StateType.FOCUSED))
    type_text("tested")
    key("Tab")
    type_text("cn-hangzhou")
    key("Tab")
    key("Tab")
    type_text("own-key")
    key("Tab")
    type_text(SECRET)
    click(desktop.find("page tab", "Advanced"))
    put(desktop, "Custom endpoint", f"http://127.0.0.1:{port}")


def rungs(desktop):
    """What a screen reader says of every rung."""
    ladder = desktop.find("tree", "Test results")
    return [node.get_name() for _, node in walk(ladder) if re.match(r"[^:]+: [^.]+\. ", node.get_name())]


def outcome(desktop):
    """The rungs of a test that is over."""
    desktop.find("push button", "Test Again")
    return "\n".join(rungs(desktop))


def shown_text(desktop, name):
    node = desktop.find("text", name)
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def check_policy(desktop):
    press(desktop.find("push button", "Copy Policy"))
    click(desktop.find("page tab", "RAM Policy"))
    policy = json.loads(shown_text(desktop, "RAM policy for what is missing"))
    actions = [action for statement in policy["Statement"] for action in statement["Action"]]
    assert actions == ["oss:GetVectors", "oss:QueryVectors"], actions


def main():
    key_pair = {"OSS_ACCESS_KEY_ID": "own-key", "OSS_ACCESS_KEY_SECRET": SECRET}
    with subprocess.Popen([sys.argv[2], "--port", "0", "--deny", "GetVectors,QueryVectors"], stdout=subprocess.PIPE,
                          text=True, env={**os.environ, **key_pair}) as server:
        try:
            port = re.search(r":(\d+)", server.stdout.readline()).group(1)
            with Desktop(sys.argv[1]) as desktop:
                desktop.find("tree", "Navigator")
                key("o", ["ctrl"])
                fill(desktop, port)
                press(desktop.find("push button", "Test Connection"))
                said = outcome(desktop)
                for line in ("Signature: Passed", "List vectors: Passed", "Get vectors: Failed", "Delete: Not tried"):
                    assert line in said, said
                assert SECRET not in said
                check_policy(desktop)
                tested = desktop.find("dialog", lambda name: name.startswith("Test Connection"))
                press(desktop.find("push button", "Close", tested))
                click(desktop.find("page tab", "Connection"))
                secret = desktop.find("password text", "Access key secret")
                Atspi.EditableText.set_text_contents(secret, "another")
                press(desktop.find("push button", "Test Connection"))
                desktop.wait("the signature to fail", lambda: "Signature: Failed" in outcome(desktop))
                assert "List buckets: Skipped" in outcome(desktop)
        finally:
            server.terminate()
    print("smoke_test: 1 passed, 0 failed")


main()
