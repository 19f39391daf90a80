"""Every visible text has its Chinese, every count its English singular and plural.

Usage: translations_complete.py LUPDATE SOURCE_DIRECTORY

lupdate runs on copies of the translation files, so a text that was added or changed without a translation is
found as well; the files themselves stay as they are.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

FOLDERS = ["app", "ui", "models"]
FILES = {  # name: (what lupdate needs to be told, number of plural forms)
    "vector-bucket-browser_en.ts": (["-pluralonly"], 2),
    "vector-bucket-browser_zh_CN.ts": ([], 1),
}


def updated(lupdate, source, name, options, folder):
    """The translation file as lupdate would leave it, parsed."""
    copy = Path(folder) / name
    shutil.copyfile(source / "resources/translations" / name, copy)
    command = [lupdate, "-silent", "-locations", "none", "-no-obsolete", *FOLDERS, "-ts", str(copy), *options]
    subprocess.run(command, cwd=source, check=True)
    return xml.parse(copy).getroot()


def placeholders(text):
    """As a set: a translation may say a thing twice, but must not lose or invent one."""
    return set(re.findall(r"%L?(?:[0-9]{1,2}|n)", text))


def has_mnemonic(text):
    return re.search(r"&[^&\s]", text.replace("&&", "")) is not None


def has_half_width(text):
    """A Latin comma, colon or bracket beside a Chinese character, mnemonics apart."""
    text = re.sub(r"\(&.\)", "", text)
    return re.search(r"[\u4e00-\u9fff][,:;?!(]|[,:;?!)][\u4e00-\u9fff]", text) is not None


def faults(message, form_count):
    """What is wrong with one message, in words."""
    source = message.findtext("source")
    translation = message.find("translation")
    forms = [translation.text or ""]
    if message.get("numerus") == "yes":
        forms = [form.text or "" for form in translation.findall("numerusform")]
        if len(forms) != form_count:
            yield f"{len(forms)} plural forms instead of {form_count}"
    if translation.get("type") == "unfinished":
        yield "not translated, or not since its text changed"
    elif not all(form.strip() for form in forms):
        yield "empty"
    else:
        for form in forms:
            if placeholders(form) != placeholders(source):
                yield f"other placeholders: {form!r}"
            if has_mnemonic(form) != has_mnemonic(source):
                yield f"mnemonic lost or added: {form!r}"
            if has_half_width(form):
                yield f"half-width punctuation: {form!r}"


def check(name, root, form_count):
    """Prints what is wrong; how many messages were seen, how many faults found."""
    seen = found = 0
    for context in root.findall("context"):
        for message in context.findall("message"):
            seen += 1
            for fault in faults(message, form_count):
                found += 1
                comment = message.findtext("comment")
                where = context.findtext("name") + (f", {comment}" if comment else "")
                print(f"{name}: {where}: {message.findtext('source')!r}: {fault}")
    return seen, found


def main():
    lupdate, source = sys.argv[1], Path(sys.argv[2])
    faulty = False
    with tempfile.TemporaryDirectory() as folder:
        for name, (options, form_count) in FILES.items():
            seen, found = check(name, updated(lupdate, source, name, options, folder), form_count)
            print(f"{name}: {seen} messages, {found} faults")
            faulty = faulty or found > 0 or seen == 0
    return 1 if faulty else 0


if __name__ == "__main__":
    sys.exit(main())
