#!/usr/bin/env python3
"""Times the PDF pages of a pack against WeasyPrint and LibreOffice in one run: pdf.py PROGRAM [ROUNDS].

Ours is the whole command in a new process: it reads the kit, lays out and writes every document. WeasyPrint gets the HTML
pages of the same pack, all in one process, its start counted once; LibreOffice the DOCX files of the pack (or the HTML
pages, where this program writes no DOCX), all in one launch. Rounds are interleaved; the median counts.

WeasyPrint is taken from the environment .build/venv-bench (made here from PyPI); LibreOffice from Debian. One that is not
there is left out and said so.
"""
import glob
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, "..", "..", ".build", "venv-bench")
WEASY = """
import sys, weasyprint
for path in sys.argv[1:]:
    try:
        weasyprint.HTML(path).write_pdf(path[:-5] + ".weasy.pdf", pdf_variant="pdf/ua-1")
    except Exception:
        # It stumbles over some pages when it has to tag them.
        weasyprint.HTML(path).write_pdf(path[:-5] + ".weasy.pdf")
"""


def timed(command, **options):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    return time.perf_counter() - start


def weasyprint():
    python = os.path.join(VENV, "bin", "python")
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
        subprocess.run([os.path.join(VENV, "bin", "pip"), "install", "--quiet", "weasyprint==66.0"], check=False)
    found = subprocess.run([python, "-c", "import weasyprint"], capture_output=True)
    return python if found.returncode == 0 else None


def main():
    program, rounds = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3
    python, office = weasyprint(), shutil.which("soffice")
    with tempfile.TemporaryDirectory() as root:
        def pack(formats, name):
            return [program, "pack", "--lang", "fr", "--for", "45", "--start", "13:30", "--participants", "28",
                    "--region", "QC", "--format", formats, "--force", "-o", os.path.join(root, name)]
        formats = subprocess.run([program, "formats"], capture_output=True, text=True, check=True).stdout
        every = [name for name in ("html", "docx", "odt", "pdf") if f"{name}  ." in formats]
        subprocess.run(pack(",".join(every), "all"), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        documents = sorted(path[:-4] for path in glob.glob(os.path.join(root, "all", "*.pdf"))
                           if not os.path.basename(path).startswith("slides."))
        pages = [path + ".html" for path in documents]
        texts = [path + ".docx" for path in documents] if "docx" in every else pages
        times = {"amorce pack --format pdf": [], "amorce pack --format " + ",".join(every): []}
        if python:
            times["WeasyPrint"] = []
        if office:
            times["LibreOffice"] = []
        for _ in range(rounds):
            for name in list(times)[:2]:
                times[name].append(timed(pack(name.split()[-1], "run")))
            if python:
                times["WeasyPrint"].append(timed([python, "-c", WEASY] + pages))
            if office:
                times["LibreOffice"].append(timed(
                    [office, "--headless", f"-env:UserInstallation=file://{root}/office", "--convert-to", "pdf",
                     "--outdir", os.path.join(root, "office-out")] + texts))
        ours = statistics.median(times["amorce pack --format pdf"])
        print(f"{len(documents)} documents and the slides; medians of {rounds} rounds")
        for name, values in times.items():
            middle = statistics.median(values)
            print(f"  {name}: {middle * 1000:.0f} ms ({middle / ours:.1f} times)")
        for name in ("WeasyPrint", "LibreOffice"):
            if name not in times:
                print(f"  {name}: not here, not measured")
        slow = [name for name in ("WeasyPrint", "LibreOffice")
                if name in times and statistics.median(times[name]) < 10 * ours]
        whole = statistics.median(times[list(times)[1]])
        print(f"bench: {'ok' if not slow and whole <= 1 else 'over the limit: ' + ', '.join(slow + ['whole pack'] * (whole > 1))}")
        return 1 if slow or whole > 1 else 0


if __name__ == "__main__":
    sys.exit(main())
