"""Looks for secrets where they must not be: in files, in what windows say, in what /proc shows. A secret is looked for as
it is, in UTF-16, in hexadecimal, percent-encoded, and in base64 at any alignment.
"""

import base64
import os
import urllib.parse


def base64_cores(secret):
    """The characters that do not depend on what stands around them."""
    for before in range(3):
        padded = b"\0" * before + secret
        first, end = (before * 8 + 5) // 6, len(padded) * 8 // 6
        core = base64.b64encode(padded)[first:end]
        yield core
        yield core.replace(b"+", b"-").replace(b"/", b"_")


def forms(text):
    secret = text.encode()
    quoted = urllib.parse.quote(text, safe="").encode()
    return {secret, text.encode("utf-16-le"), secret.hex().encode(), secret.hex().upper().encode(), quoted, quoted.lower(),
            *base64_cores(secret)}


class Search:
    """Of several secrets, by name. found() has a line for each place that holds one."""

    def __init__(self, secrets):
        self.forms = {name: forms(text) for name, text in secrets.items()}
        self.hits = []
        self.looked = 0

    def look(self, place, content, but=()):
        content = content.encode() if isinstance(content, str) else content
        self.looked += 1
        for name, wanted in self.forms.items():
            if name not in but and any(form in content for form in wanted):
                self.hits.append(f"{place}: {name}")

    def look_into_folder(self, folder, but=lambda path: ()):
        for place, folders, names in os.walk(folder):
            for name in [*folders, *names]:
                path = os.path.join(place, name)
                self.look(f"the name of {path}", os.fsencode(name))
                if os.path.isfile(path) and not os.path.islink(path):
                    with open(path, "rb") as file:
                        self.look(path, file.read(), but(path))

    def look_into_process(self, pid):
        """Command line and environment, also of its children."""
        for one in [pid, *children(pid)]:
            for name in ("cmdline", "environ"):
                try:
                    with open(f"/proc/{one}/{name}", "rb") as file:
                        self.look(f"/proc/{one}/{name}", file.read())
                except (FileNotFoundError, ProcessLookupError, PermissionError):
                    pass  # it ended, or nobody may look


def children(pid):
    found = []
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{entry}/stat", encoding="utf-8", errors="replace") as file:
                parent = int(file.read().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        if parent == pid:
            found += [int(entry), *children(int(entry))]
    return found


def check_that_it_would_find(folder):
    """The control: each form, in a file of its own, is found."""
    secrets = {"one": "Zk9canaryQ4x/7+A", "two": "another'canary é"}
    for name, text in secrets.items():
        for number, form in enumerate(sorted(forms(text))):
            path = os.path.join(folder, f"{name}{number}")
            with open(path, "wb") as file:
                file.write(b"\xff\x00 before " + form + b" after")
            search = Search(secrets)
            search.look_into_folder(folder)
            assert search.hits == [f"{path}: {name}"], (form, search.hits)
            os.remove(path)
    for before in (b"u:", b"us:", b"use:"):
        search = Search(secrets)
        search.look("base64", base64.b64encode(before + secrets["one"].encode() + b"x"))
        assert search.hits == ["base64: one"], before
    search = Search(secrets)
    search.look("nothing", "canary")
    assert not search.hits
