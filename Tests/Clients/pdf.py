#!/usr/bin/env python3
"""Reads the PDF pages of packs with programs that are not ours: pdf.py PROGRAM [FOLDER].

Each document of a French, an English, a large-print and a two-language pack: qpdf finds no fault, pdfua nothing to say, a
walk with pikepdf no text or path outside marked content and no glyph missing, poppler every paragraph of the HTML page
in order and the services on every page; headings, tables, cells and list items are as many as in the HTML; poppler and
Ghostscript draw the same pages. Needs pikepdf, pdfua and Pillow (Scripts/clients.sh makes their environment).
"""
import concurrent.futures
import glob
import html.parser
import os
import re
import subprocess
import sys
import tempfile

import pikepdf
from PIL import Image, ImageChops, ImageFilter, ImageStat

PACKS = {
    "fr": ["--lang", "fr"],
    "en": ["--lang", "en", "--paper", "a4"],
    "fr-large": ["--lang", "fr", "--large-print"],
    "en-adults": ["--lang", "en", "--audience", "adults", "--for", "90", "--with", "certificate"],
    "fr-two": ["--lang", "fr", "--bilingual"],
}
# Pages of one document whose pictures are compared.
PICTURES = 5
BLOCKS = {"p", "li", "th", "td", "h1", "h2", "h3", "h4", "h5", "h6", "caption", "figcaption", "div", "ul", "ol", "table",
          "tr", "section", "main", "footer", "header", "nav", "thead", "tbody", "figure", "article", "aside"}
COUNTED = {"h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5", "h6": "H6", "table": "Table", "tr": "TR",
           "th": "TH", "td": "TD", "li": "LI"}


class Page(html.parser.HTMLParser):
    """The paragraphs, counts and services of an HTML page of a pack."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.paragraphs, self.services, self.counts = [], [], {}
        self.buffer, self.stack, self.language = "", [], []
        self.feed(text)
        self.flush()

    def skipped(self):
        return any(tag in ("nav", "style", "title", "header", "caption") or "skip" in classes
                   for tag, classes in self.stack)

    def flush(self):
        words = re.sub(r"[ \t\n]+", " ", self.buffer).strip(" ")
        self.buffer = ""
        if not words:
            return
        if any("help" in classes for _, classes in self.stack):
            if any(tag == "li" for tag, _ in self.stack):
                self.services.append(words)
        else:
            self.paragraphs.append(words)

    def handle_starttag(self, tag, attributes):
        if tag in BLOCKS:
            self.flush()
        if tag in ("meta", "hr", "col", "img", "br", "path", "circle", "polygon", "rect"):
            return
        self.stack.append((tag, (dict(attributes).get("class") or "").split()))
        if tag in COUNTED and not self.skipped():
            self.counts[COUNTED[tag]] = self.counts.get(COUNTED[tag], 0) + 1

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.flush()
        while self.stack:
            if self.stack.pop()[0] == tag:
                break

    def handle_data(self, data):
        if not self.skipped():
            self.buffer += data


def squeezed(text):
    """Without spaces: poppler writes a no-break space as an ordinary one, and a line may end after a hyphen."""
    return re.sub(r"[\s\u00a0\u202f]+", "", text)


def codes(operand):
    data = bytes(operand)
    return [data[i] << 8 | data[i + 1] for i in range(0, len(data) - 1, 2)]


class Font:
    """The way from codes to glyphs and to Unicode."""

    def __init__(self, font):
        descendant = font.DescendantFonts[0]
        self.glyphs = bytes(descendant.CIDToGIDMap.read_bytes())
        self.widths = {}
        entries = list(descendant.W)
        for start, widths in zip(entries[::2], entries[1::2]):
            for offset, width in enumerate(widths):
                self.widths[int(start) + offset] = float(width)
        cmap = font.ToUnicode.read_bytes().decode("ascii")
        self.unicode = {int(a, 16): bytes.fromhex(b).decode("utf-16-be")
                        for a, b in re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>", cmap) if a + b != "0000FFFF"}
        self.embedded = "/FontFile2" in descendant.FontDescriptor and "+" in str(font.BaseFont)

    def missing(self, code):
        place = 2 * code
        return place + 1 >= len(self.glyphs) or not (self.glyphs[place] or self.glyphs[place + 1])


SHOWN = {"Tj", "TJ", "'", '"'}
PAINTED = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do"}


def walk(pdf, say):
    """Every operator inside marked content, never nested; every code with a glyph and a character; nothing off the sheet."""
    untagged = 0
    texts = {}
    for number, page in enumerate(pdf.pages, 1):
        fonts = {name: Font(font) for name, font in page.Resources.get("/Font", {}).items()}
        for name, font in fonts.items():
            say(font.embedded, f"page {number}: font {name} is an embedded subset")
        depth, font, seen, inside = 0, None, [], None
        width, height = float(page.MediaBox[2]), float(page.MediaBox[3])
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ("BDC", "BMC"):
                depth += 1
                say(depth == 1, f"page {number}: marked content is not nested")
                if operator == "BDC" and "/MCID" in operands[1]:
                    inside = (page.obj.objgen, int(operands[1].MCID))
                    seen.append(inside[1])
            elif operator == "EMC":
                depth, inside = depth - 1, None
            elif operator == "Tf":
                font = fonts[str(operands[0])]
            elif operator == "Td":
                x, y = float(operands[0]), float(operands[1])
                say(0 < x < width and 0 < y < height, f"page {number}: text begins on the sheet")
            if operator in SHOWN | PAINTED and depth == 0:
                untagged += 1
            if operator == "TJ":
                for part in operands[0]:
                    if isinstance(part, pikepdf.String):
                        for code in codes(part):
                            say(not font.missing(code), f"page {number}: code {code} has a glyph")
                            say(code in font.unicode, f"page {number}: code {code} has a character")
                            say(code in font.widths, f"page {number}: code {code} has a width")
                            texts[inside] = texts.get(inside, "") + font.unicode.get(code, "")
        say(depth == 0, f"page {number}: marked content ends")
        say(seen == list(range(len(seen))), f"page {number}: marked content is numbered")
        say(page.get("/Tabs") == "/S", f"page {number}: tab order of the structure")
    say(untagged == 0, f"{untagged} text or path operations outside marked content")
    return texts


def structure(pdf, texts):
    """How often each structure type occurs, which elements lack something, and the text in the order of the tree."""
    counts, lacking, text, seen = {}, [], [], set()

    def visit(node, page):
        if isinstance(node, pikepdf.Array):
            for child in node:
                visit(child, page)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            if node.objgen in seen:
                lacking.append("an element has two parents")
            seen.add(node.objgen)
            kind = str(node.S)[1:]
            counts[kind] = counts.get(kind, 0) + 1
            if kind == "Figure" and not str(node.get("/Alt", "")):
                lacking.append("a figure without words")
            if kind == "TH" and "/Scope" not in (node.get("/A") or {}):
                lacking.append("a header cell without scope")
            if kind in ("P", "LI", "TH", "TD", "Caption") or re.fullmatch("H[1-6]", kind):
                text.append("\n")
            visit(node.get("/K", pikepdf.Array()), node.get("/Pg", page))
        elif isinstance(node, pikepdf.Dictionary):
            if str(node.Type) == "/MCR":
                text.append(texts.get((node.Pg.objgen, int(node.MCID)), ""))
        else:
            text.append(texts.get((page.objgen, int(node)), ""))

    visit(pdf.Root.StructTreeRoot.K, None)
    return counts, lacking, re.sub(r"[ \n]+", " ", "".join(text))


def printed_pages(path):
    text = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


def words(path, page, logical, say):
    """The services on every page, every paragraph in print, and in the tree every one in order, to the letter."""
    printed = printed_pages(path)
    for number, text in enumerate(printed, 1):
        for service in page.services:
            say(squeezed(service) in squeezed(text), f"page {number}: {service!r}")
    everything = squeezed("".join(printed))
    place, divided = 0, 0
    for paragraph in page.paragraphs:
        found = logical.find(paragraph, place)
        say(found >= 0, f"in order: {paragraph!r}")
        place = max(place, found + len(paragraph))
        # A paragraph divided by a page end has the frame of the page in its middle.
        divided += squeezed(paragraph) not in everything
    say(divided < len(printed), f"{divided} paragraphs are not in print as a whole")
    return len(printed), len(page.paragraphs)


def pictures(path, folder, say):
    """How far the pages of poppler and Ghostscript lie apart, in shades of 255."""
    base = os.path.join(folder, os.path.basename(path)[:-4])
    subprocess.run(["pdftoppm", "-r", "60", "-gray", "-png", "-l", str(PICTURES), path, base + "-p"], check=True)
    subprocess.run(["gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pnggray", "-r60", "-dTextAlphaBits=4",
                    "-dGraphicsAlphaBits=4", f"-dLastPage={PICTURES}", f"-sOutputFile={base}-g-%03d.png", path],
                   check=True)
    worst, total = 0, 0.0
    ours = sorted(glob.glob(glob.escape(base) + "-p-*.png"))
    theirs = sorted(glob.glob(glob.escape(base) + "-g-*.png"))
    say(len(ours) == len(theirs) > 0, "both draw the same number of pages")
    for a, b in zip(ours, theirs):
        with Image.open(a) as first, Image.open(b) as second:
            first, second = first.convert("L"), second.convert("L")
            if abs(first.width - second.width) > 1 or abs(first.height - second.height) > 1:
                say(False, "pages of one size")
                continue
            size = (min(first.width, second.width), min(first.height, second.height))
            first, second = (picture.crop((0, 0) + size).filter(ImageFilter.BoxBlur(4)) for picture in (first, second))
            difference = ImageChops.difference(first, second)
            worst = max(worst, difference.getextrema()[1])
            total = max(total, ImageStat.Stat(difference).mean[0])
            say(first.getextrema()[0] < 250, "a page is not empty")
    # They round thin lines differently. Two different pages lie apart by 68 to 117, on average by more than 5.
    say(worst <= 64 and total <= 4.5, f"poppler and Ghostscript agree (apart by {worst}, {total:.1f} on average)")
    return worst


def check(job):
    label, path, folder = job
    failures = []

    def say(holds, what):
        if not holds and f"{label}: {what}" not in failures:
            failures.append(f"{label}: {what}")

    qpdf = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    say(qpdf.returncode == 0 and "WARNING" not in qpdf.stdout + qpdf.stderr, f"qpdf: {qpdf.stdout} {qpdf.stderr}")
    fonts = subprocess.run(["pdffonts", path], check=True, capture_output=True, text=True).stdout.splitlines()[2:]
    say(fonts and all(line.split()[-5:-2] == ["yes"] * 3 for line in fonts), "pdffonts: embedded, subset, Unicode")
    with pikepdf.open(path) as pdf:
        texts = walk(pdf, say)
        counts, lacking, logical = structure(pdf, texts)
        say(not lacking, f"structure: {lacking[:3]}")
        root = pdf.Root
        say(bool(root.MarkInfo.Marked), "marked")
        say(bool(root.ViewerPreferences.DisplayDocTitle), "the title stands in the window bar")
        say(str(root.Lang) in ("fr", "en"), "language")
        say(b"<pdfuaid:part>1</pdfuaid:part>" in root.Metadata.read_bytes(), "PDF/UA-1")
        for page in pdf.pages:
            for link in page.get("/Annots", []):
                say(str(link.get("/Contents", "")) != "" and "/StructParent" in link, "a link says where it leads")
    note = ""
    source = path[:-4] + ".html"
    if re.fullmatch(r"slides(-[a-z]{2})?\.pdf", os.path.basename(path)):
        slides = printed_pages(path)
        note = f"{len(slides)} slides"
        for number, text in enumerate(slides, 1):
            digits = squeezed(text).replace("-", "")
            say("18339001010" in digits and "911" in digits, f"slide {number}: services")
    elif os.path.exists(source):
        with open(source, encoding="utf-8") as file:
            page = Page(file.read())
        shown = words(path, page, logical, say)
        note = f"{shown[0]} pages, {shown[1]} paragraphs"
        # The PDF leaves no heading level out, which a web page may.
        for many in (counts, page.counts):
            many["H"] = sum(many.pop(f"H{level}", 0) for level in range(1, 7))
        for kind in ["H", "Table", "TR", "TH", "TD", "LI"]:
            say(counts.get(kind, 0) == page.counts.get(kind, 0),
                f"{kind}: {counts.get(kind, 0)} in the PDF, {page.counts.get(kind, 0)} in the HTML")
    worst = pictures(path, folder, say)
    return label, f"{note}, apart by {worst}", failures


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as root:
        jobs, checks = [], []
        for name, options in PACKS.items():
            folder = os.path.join(sys.argv[2] if len(sys.argv) > 2 else root, name)
            base = [] if "--for" in options else ["--for", "45"]
            subprocess.run([program, "pack", "--start", "13:30", "--participants", "28", "--region", "QC", "--format",
                            "html,pdf", "--force", "-o", folder] + base + options, check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            drawn = os.path.join(root, name + "-drawn")
            os.makedirs(drawn)
            documents = sorted(glob.glob(os.path.join(folder, "*.pdf")))
            checks.append((name, subprocess.Popen(
                [os.path.join(os.path.dirname(sys.executable), "pdfua"), "check"] + documents, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, text=True)))
            jobs += [(f"{name} {os.path.basename(path)}", path, drawn)
                     for path in documents]
        failed = 0
        for name, process in checks:
            said = process.communicate()[0]
            holds = process.returncode == 0 and said.count("PASS (no findings)") == said.count("checked against")
            print(f"{name}: pdfua finds nothing in {said.count('PASS (no findings)')}" if holds
                  else f"FAILED {name}: pdfua: {said}")
            failed += not holds
        with concurrent.futures.ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
            for label, note, failures in pool.map(check, jobs):
                print(f"{label}: {note}")
                for failure in failures[:6]:
                    print("FAILED " + failure)
                failed += len(failures)
        print(f"pdf: {len(jobs)} documents, {failed} failures")
        return 1 if failed or len(jobs) < 40 else 0


if __name__ == "__main__":
    sys.exit(main())
