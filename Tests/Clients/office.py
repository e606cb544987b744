#!/usr/bin/env python3
"""Opens the Word, OpenDocument and PowerPoint files of packs in other programs: office.py PROGRAM.

openxml-audit finds nothing in any file; jing accepts every OpenDocument part with the OASIS schema; python-docx, odfpy and
python-pptx count the same headings, tables, lists and slides as the HTML of the same pack; LibreOffice opens all of them in
one launch, with the services and the mark of the edition on every page; a second run in another time zone gives the same
bytes. It runs in the environment that Scripts/clients.sh makes.
"""
import glob
import html.parser
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile

import docx
import pptx
from odf.opendocument import load
from odf.table import Table
from odf.text import H, List, P

PACKS = {
    "fr": ["--lang", "fr"],
    "en": ["--lang", "en"],
    "adults": ["--lang", "fr", "--audience", "adults", "--for", "90", "--paper", "a4", "--with", "certificate"],
    "large": ["--lang", "en", "--large-print"],
    "two": ["--lang", "fr", "--bilingual"],
}
COMMON = ["--for", "45", "--start", "13:30", "--participants", "28", "--region", "QC"]
ROOM = ["session-plan", "answer-key", "quiz-sheet", "answer-sheet", "tally-sheet"]
MARK = {"fr": "Pour la personne qui anime", "en": "For the facilitator"}
failures = []
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def expect(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED " + what, flush=True)


def squeezed(text):
    """Telephone numbers without the signs that differ between languages."""
    return re.sub(r"[\s\u00a0-]", "", text)


class Page(html.parser.HTMLParser):
    """Counts what the HTML of a document holds."""

    def __init__(self, path):
        super().__init__()
        self.headings = self.tables = self.slides = 0
        with open(path, encoding="utf-8") as file:
            self.feed(file.read())

    def handle_starttag(self, tag, attributes):
        classes = (dict(attributes).get("class") or "").split()
        self.headings += tag in ("h1", "h2", "h3", "h4", "h5", "h6")
        self.tables += tag == "table"
        self.slides += tag == "section" and "slide" in classes


def make(program, root, zone):
    for name, options in PACKS.items():
        arguments = [program, "pack", *COMMON, *options, "--format", "html,docx,odt,pptx", "-o", os.path.join(root, name)]
        made = subprocess.run(arguments, env=dict(os.environ, TZ=zone), capture_output=True, text=True)
        expect(made.returncode == 0, f"{name}: packed ({made.stderr.strip()[-300:]})")


def read_docx(path, label, page):
    document = docx.Document(path)
    body = list(document.element.body.iter(W + "p"))
    styles = [p.pPr.pStyle.get(W + "val") if p.pPr is not None and p.pPr.pStyle is not None else "" for p in body]
    headings = sum(s == "Title" or s.startswith("Heading") for s in styles)
    tables = [t for t in document.element.body.iter(W + "tbl") if t.tblPr.find(W + "tblStyle").get(W + "val") == "KitTable"]
    expect(headings == page.headings, f"{label}: {headings} headings, {page.headings} in HTML")
    expect(len(tables) == page.tables, f"{label}: {len(tables)} tables, {page.tables} in HTML")
    for row in document.element.body.iter(W + "tr"):
        expect(row.find(f"{W}trPr/{W}cantSplit") is not None, f"{label}: a row may be divided")
    core = document.core_properties
    expect(core.title and core.language and not core.author and not core.last_modified_by, f"{label}: properties")
    footer = "".join(t.text or "" for t in document.sections[0].footer._element.iter(W + "t"))
    expect("Page" in footer, f"{label}: page numbers")
    items = sum(s in ("ListBullet", "ListNumber") or p.pPr is not None and p.pPr.numPr is not None
                for s, p in zip(styles, body))
    return headings, len(tables), items


def read_odt(path, label, page):
    document = load(path)
    headings = len(document.text.getElementsByType(H))
    headings += sum(p.getAttribute("stylename") == "Title" or "Title" == parent(document, p)
                    for p in document.text.getElementsByType(P))
    with zipfile.ZipFile(path) as file:
        first = file.infolist()[0]
        content = file.read("content.xml").decode()
    expect((first.filename, first.compress_type, first.extra) == ("mimetype", 0, b""), f"{label}: mimetype first")
    # A grid that only puts things beside each other has a style without rules.
    tables = len(document.text.getElementsByType(Table))
    grids = content.count('table:name="Grid')
    expect(headings == page.headings, f"{label}: {headings} headings, {page.headings} in HTML")
    expect(tables - grids == page.tables, f"{label}: {tables - grids} tables, {page.tables} in HTML")
    return headings, tables - grids, content.count("<text:list-item>")


def parent(document, paragraph):
    name = paragraph.getAttribute("stylename")
    for style in document.automaticstyles.childNodes:
        if style.getAttribute("name") == name and style.getAttribute("family") == "paragraph":
            return style.getAttribute("parentstylename")
    return None


def read_pptx(path, label, page):
    deck = pptx.Presentation(path)
    expect(len(deck.slides) == page.slides, f"{label}: {len(deck.slides)} slides, {page.slides} in HTML")
    for number, slide in enumerate(deck.slides, 1):
        expect(slide.shapes.title is not None and slide.shapes.title.text.strip(), f"{label} {number}: a title")
        expect(slide.has_notes_slide and slide.notes_slide.notes_text_frame.text.strip(), f"{label} {number}: notes")
        footer = [s.text for s in slide.placeholders if s.placeholder_format.idx == 11]
        expect(footer and "911" in footer[0] and "18339001010" in squeezed(footer[0]), f"{label} {number}: services")
        for shape in slide.placeholders:
            if shape.placeholder_format.idx == 1:
                sizes = [r.font.size.pt for p in shape.text_frame.paragraphs for r in p.runs if r.font.size]
                expect(all(s >= 24 or s == 16 for s in sizes), f"{label} {number}: words of at least 24 points")
        for shape in slide.shapes:
            if shape.shape_type == 13:
                expect(shape._element.nvPicPr.cNvPr.get("descr"), f"{label} {number}: a picture has words")
    return len(deck.slides)


def audit(root):
    found = subprocess.run([os.path.join(os.path.dirname(sys.executable), "openxml-audit"), "-r", "-o", "json", "-m", "0",
                            root], capture_output=True, text=True)
    report = json.loads(found.stdout)
    results = report if isinstance(report, list) else report.get("results") or report.get("files") or [report]
    for result in results:
        problems = result.get("errors") or []
        if isinstance(problems, int):
            problems = [result] if problems else []
        path = str(result.get("file") or result.get("path") or result.get("file_path"))
        expect(not problems, f"openxml-audit: {os.path.relpath(path, root)}: {str(problems[:2])[:400]}")
    print(f"openxml-audit: {len(results)} files, exit {found.returncode}", flush=True)
    expect(found.returncode == 0 and len(results) > 20, "openxml-audit: every file")


def schema():
    """The OASIS schema, as Debian's emacs-common ships it; the package is only unpacked."""
    folder = os.path.abspath(".build/odf-schema")
    path = glob.glob(folder + "/usr/share/emacs/*/etc/schema/OpenDocument-schema-v1.3.rnc")
    if not path:
        os.makedirs(folder, exist_ok=True)
        for command in (["apt-get", "download", "-qq", "emacs-common"], ["sh", "-c", "dpkg-deb -x emacs-common_*.deb ."]):
            if subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
                return None
        path = glob.glob(folder + "/usr/share/emacs/*/etc/schema/OpenDocument-schema-v1.3.rnc")
    return path[0] if path else None


def validate(root, work):
    path = schema()
    if path is None:
        print("jing: NOT RUN, the OpenDocument schema could not be had (Debian package emacs-common)", flush=True)
        return
    parts = []
    for odt in sorted(glob.glob(root + "/*/*.odt")):
        folder = os.path.join(work, os.path.relpath(odt, root).replace("/", "-"))
        with zipfile.ZipFile(odt) as file:
            file.extractall(folder)
        parts += [os.path.join(folder, name) for name in ("content.xml", "styles.xml", "meta.xml")]
    result = subprocess.run(["jing", "-i", "-c", path, *parts], capture_output=True, text=True)
    expect(result.returncode == 0, "jing: " + result.stdout[:600])
    # The control: the schema does refuse something.
    broken = os.path.join(work, "broken.xml")
    with open(parts[0], encoding="utf-8") as file, open(broken, "w", encoding="utf-8") as out:
        out.write(file.read().replace("<office:text>", "<office:text><text:nothing/>"))
    refused = subprocess.run(["jing", "-i", "-c", path, broken], capture_output=True, text=True)
    expect(refused.returncode != 0, "jing: refuses a broken file")
    print(f"jing: {len(parts)} OpenDocument parts", flush=True)


def printed(root, work):
    """Every file as PDF, one launch of LibreOffice; the pages of each as text."""
    folder = os.path.join(work, "in")
    os.makedirs(folder)
    names = {}
    for path in sorted(glob.glob(root + "/*/*.docx") + glob.glob(root + "/*/*.odt") + glob.glob(root + "/*/*.pptx")):
        stem, kind = os.path.splitext(os.path.relpath(path, root))
        name = stem.replace("/", "-") + "-" + kind[1:]
        os.link(path, os.path.join(folder, name + kind))
        names[(stem, kind[1:])] = name
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile", "--convert-to", "pdf",
                    "--outdir", work + "/pdf", *sorted(glob.glob(folder + "/*"))], check=True, timeout=300,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    pages = {}
    for key, name in names.items():
        path = f"{work}/pdf/{name}.pdf"
        expect(os.path.exists(path), f"LibreOffice opens {name}")
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True).stdout
        pages[key] = text.split("\f")[:-1]
    return pages


def check_pages(pages):
    for (stem, kind), texts in sorted(pages.items()):
        pack, name = stem.split("/")
        label = f"{stem}.{kind}"
        language = "en" if pack in ("en", "large") else "fr"
        expect(len(texts) > 0, f"{label}: has pages")
        for number, text in enumerate(texts, 1):
            if name in ROOM or kind == "pptx":
                expect("18339001010" in squeezed(text) and "911" in text, f"{label} page {number}: services")
            if name in ("session-plan", "answer-key", "tally-sheet"):
                expect(MARK[language] in text.replace("\u00a0", " "), f"{label} page {number}: the mark")
            if kind != "pptx":
                expect(re.search(rf"Page\s+{number}\s+(sur|of)\s+{len(texts)}", text), f"{label} page {number}: its number")
        if kind == "odt":
            other = len(pages[(stem, "docx")])
            expect(abs(len(texts) - other) <= 1 + other // 10, f"{label}: {len(texts)} pages, {other} as docx")


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as work:
        root, again = work + "/packs", work + "/again"
        make(program, root, "America/Toronto")
        make(program, again, "Asia/Tokyo")
        files = sorted(glob.glob(root + "/*/*.*"))
        for path in files:
            with open(path, "rb") as one, open(path.replace(root, again), "rb") as other:
                expect(one.read() == other.read(), f"{os.path.relpath(path, root)}: the same bytes again")
        counts = {}
        for path in files:
            stem, kind = os.path.splitext(path)
            label = os.path.relpath(path, root)
            if kind not in (".docx", ".odt", ".pptx"):
                continue
            page = Page(stem + ".html")
            read = {".docx": read_docx, ".odt": read_odt, ".pptx": read_pptx}[kind](path, label, page)
            counts.setdefault(os.path.relpath(stem, root), {})[kind] = read
        for stem, kinds in counts.items():
            if ".docx" in kinds:
                expect(kinds[".docx"] == kinds[".odt"], f"{stem}: {kinds} headings, tables, list items")
        opened = sum(len(kinds) for kinds in counts.values())
        print(f"python-docx, odfpy, python-pptx: {opened} files", flush=True)
        audit(root)
        validate(root, work)
        pages = printed(root, work)
        check_pages(pages)
        print(f"LibreOffice: {len(pages)} files, {sum(map(len, pages.values()))} pages, {len(failures)} failures")
    sys.exit(1 if failures or opened < 40 else 0)


main()
