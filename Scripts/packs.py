#!/usr/bin/env python3
"""Makes the ready packs: packs.py PROGRAM FOLDER.

French and English, 45, 60 and 90 minutes, youth and adults: twelve folders under FOLDER, a page `index.html` above them that
opens on any laptop with nothing installed, and the whole in one archive beside FOLDER. The same bytes on every run.
"""
import html
import os
import shutil
import subprocess
import sys
import zipfile

LANGUAGES = ["fr", "en"]
MINUTES = [45, 60, 90]
AUDIENCES = ["youth", "adults"]
# Formats that this program may lack; HTML is always there.
OPTIONAL = ["pdf", "docx", "pptx"]

WORDS = {
    "fr": {
        "title": "Ateliers prêts à l’emploi",
        "lead": "Ouvrir « À lire d’abord » d’un atelier : il dit quoi imprimer, et combien. Rien à installer; tout s’ouvre "
                "dans le navigateur, sans réseau.",
        "notice": "Trousse indépendante, ni produite, ni relue, ni approuvée par le Centre canadien pour mettre fin à la "
                  "traite des personnes. Ébauche, pas encore relue par une personne ayant une expérience vécue.",
        "region": "Ces ateliers laissent en blanc qui reçoit un signalement dans la province, et les numéros locaux : les "
                  "remplir avant la séance. Les services marqués d’un * sont à vérifier.",
        "audience": {"youth": "Jeunes", "adults": "Adultes"}, "minutes": "{} minutes", "what": "Atelier",
        "readme": "À lire d’abord", "plan": "Plan de séance", "slides": "Diapositives", "who": "Public", "time": "Durée",
        "table": "Les ateliers en français", "formats": "Dans chaque dossier : ",
    },
    "en": {
        "title": "Ready workshops",
        "lead": "Open “Read this first” of a workshop: it says what to print, and how many. Nothing to install; everything "
                "opens in the browser, without a network.",
        "notice": "Independent kit, not made, reviewed or endorsed by the Canadian Centre to End Human Trafficking. Draft, "
                  "not yet reviewed by a person with lived experience.",
        "region": "These workshops leave blank who receives a report in the province, and the local numbers: fill them in "
                  "before the session. Services marked * are to be checked.",
        "audience": {"youth": "Youth", "adults": "Adults"}, "minutes": "{} minutes", "what": "Workshop",
        "readme": "Read this first", "plan": "Session plan", "slides": "Slides", "who": "Audience", "time": "Length",
        "table": "The workshops in English", "formats": "In each folder: ",
    },
}

STYLE = """body{margin:0 auto;max-width:46rem;padding:1.5rem clamp(1rem,5vw,3rem) 3rem;font:1.0625rem/1.55 system-ui,
-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#1c2b33;background:#fff}
h1{font-size:1.8rem;line-height:1.2;color:#0b5563;margin:1.5rem 0 .6rem}
section+section{border-top:3px solid #0b5563;margin-top:3rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}
caption{text-align:left;font-weight:600;padding-bottom:.3rem}
th,td{text-align:left;padding:.55rem .5rem;border-bottom:1px solid #8a989f}
tbody th{font-weight:600}
a{color:#084a7a}
.note{color:#43545d;font-size:.95rem}
@media (max-width:36rem){th,td{padding:.45rem .25rem;font-size:.93rem}}
"""


def make(program, folder, formats):
    for language in LANGUAGES:
        for minutes in MINUTES:
            for audience in AUDIENCES:
                subprocess.run(
                    [program, "pack", "--lang", language, "--for", str(minutes), "--audience", audience, "--format",
                     ",".join(formats), "-o", os.path.join(folder, language, f"{minutes}-{audience}")],
                    check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def available(program, scratch):
    """The optional formats that this program writes."""
    found = []
    for name in OPTIONAL:
        done = subprocess.run([program, "pack", "--lang", "en", "--format", name, "-o", os.path.join(scratch, name)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if done.returncode == 0:
            found.append(name)
    shutil.rmtree(scratch, ignore_errors=True)
    return ["html"] + found


def section(language, formats):
    words = {key: html.escape(value) if isinstance(value, str) else value for key, value in WORDS[language].items()}
    rows = []
    for minutes in MINUTES:
        for audience in AUDIENCES:
            base = f"{language}/{minutes}-{audience}/"
            label = f"{words['minutes'].format(minutes)}, {words['audience'][audience].lower()}"
            links = "".join(
                f'<td><a href="{base}{name}.html" aria-label="{words[key]}, {label}">{words[key]}</a></td>'
                for key, name in (("readme", "README"), ("plan", "session-plan"), ("slides", "slides")))
            rows.append(f'<tr><th scope="row">{words["minutes"].format(minutes)}</th>'
                        f'<td>{words["audience"][audience]}</td>{links}</tr>\n')
    heads = "".join(f'<th scope="col">{words[key]}</th>' for key in ("time", "who", "readme", "plan", "slides"))
    listed = ", ".join(name.upper() for name in formats)
    return (f'<section lang="{language}">\n<h1>{words["title"]}</h1>\n<p>{words["lead"]}</p>\n<table>\n'
            f'<caption>{words["table"]}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{"".join(rows)}</tbody>\n'
            f'</table>\n<p class="note">{words["formats"]}{listed}.</p>\n<p class="note">{words["region"]}</p>\n'
            f'<p class="note">{words["notice"]}</p>\n</section>\n')


def index(formats):
    title = " / ".join(html.escape(WORDS[language]["title"]) for language in LANGUAGES)
    sections = "".join(section(language, formats) for language in LANGUAGES)
    return (f'<!DOCTYPE html>\n<html lang="fr"><head><meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>\n'
            f'<style>{STYLE}</style></head>\n<body><main>\n{sections}</main></body></html>\n')


def pack(folder, archive):
    """One archive of the folder: names in order, no date, the same rights."""
    names = sorted(os.path.relpath(os.path.join(place, name), folder)
                   for place, _, files in os.walk(folder) for name in files)
    partial = archive + ".part"
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        # The page to open comes first.
        for name in sorted(names, key=lambda name: (name != "index.html", name)):
            entry = zipfile.ZipInfo("amorce/" + name.replace(os.sep, "/"), (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            with open(os.path.join(folder, name), "rb") as file:
                out.writestr(entry, file.read())
    os.replace(partial, archive)
    return len(names)


def main():
    program, folder = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    marker = os.path.join(folder, "index.html")
    if os.path.exists(folder) and os.listdir(folder) and not os.path.exists(marker):
        sys.exit(f"packs: {folder} holds something else; choose another folder")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    formats = available(program, os.path.join(folder, "scratch"))
    make(program, folder, formats)
    with open(marker, "w", encoding="utf-8") as file:
        file.write(index(formats))
    archive = folder + ".zip"
    count = pack(folder, archive)
    print(f"{archive}: {count} files ({', '.join(formats)}), {os.path.getsize(archive) // 1024} KiB")


main()
