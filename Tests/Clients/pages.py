#!/usr/bin/env python3
"""Prints the HTML pages of packs with Chromium and reads the PDF pages back with poppler: pages.py PROGRAM.

Every printed page of the documents used in the room carries the Hotline's number and 911; take-home pages name no topic in
their title; nothing is loaded from anywhere; no page is empty.
"""
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

ROOM = ["session-plan", "answer-key", "quiz-sheet", "answer-sheet", "tally-sheet", "slides", "slides-notes", "cards",
        "activity-cards", "activity-sheets", "posters", "agreement", "evaluation", "supporter-cards", "rehearsal-map"]
# Pages that must be one sheet at 45 minutes.
ONE_PAGE = ["README", "cards", "agreement", "evaluation", "quiz-sheet", "answer-sheet", "numbers", "certificate"]
failures = []


def expect(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED " + what, flush=True)


def pages(html, folder):
    pdf = os.path.join(folder, os.path.basename(html)[:-5] + ".pdf")
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                        f"--user-data-dir={profile}", "--no-pdf-header-footer", f"--print-to-pdf={pdf}",
                        "file://" + html], check=True, timeout=180, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


def check(folder, language, name, printed):
    label = f"{language} {name}"
    expect(len(printed) > 0, f"{label}: prints")
    for number, page in enumerate(printed, 1):
        expect(len(page.split()) > 5, f"{label} page {number}: not empty")
        if name in ROOM:
            squeezed = re.sub(r"[\s\u00a0-]", "", page)
            expect("18339001010" in squeezed, f"{label} page {number}: the Hotline's number")
            expect("911" in squeezed, f"{label} page {number}: 911")
    if name in ONE_PAGE:
        expect(len(printed) == 1, f"{label}: one page, not {len(printed)}")
    if name == "session-plan":
        expect(("14 h 15" if language == "fr" else "14:15") in printed[0].replace("\u00a0", " "),
               f"{label}: the whole agenda stands on the first page")
    with open(os.path.join(folder, name + ".html"), encoding="utf-8") as file:
        html = file.read()
    expect("<script" not in html and "src=\"http" not in html, f"{label}: loads nothing")
    title = re.search(r"<title>(.*?)</title>", html).group(1)
    if name == "slides":
        expect(len(printed) == html.count("<section class="), f"{label}: one slide a page")
    if name not in ROOM + ["README"]:
        expect(not re.search(r"traite|traffick|exploit", title, re.I), f"{label}: a discreet title, not {title}")
    return f"{label}: {len(printed)} pages"


def main():
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as root:
        jobs = []
        for language in ("fr", "en"):
            folder = os.path.join(root, language)
            subprocess.run([program, "pack", "--lang", language, "--for", "45", "--start", "13:30", "--participants",
                            "28", "--region", "QC", "--with", "certificate", "-o", folder], check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
            jobs += [(folder, language, name[:-5]) for name in sorted(os.listdir(folder)) if name.endswith(".html")]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            printed = pool.map(lambda job: pages(os.path.join(job[0], job[2] + ".html"), job[0]), jobs)
            for job, result in zip(jobs, printed):
                print(check(*job, result), flush=True)
    print(f"{len(jobs)} documents printed, {len(failures)} failures")
    sys.exit(1 if failures or len(jobs) < 30 else 0)


main()
