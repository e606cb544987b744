#!/usr/bin/env python3
"""Writes a kit of many quiz files, valid and about as large as asked: generate_kit.py FOLDER MEGABYTES [--plain].

--plain leaves out every accent: libxml2 is faster on ASCII, so ratios are given for both.
"""
import os
import random
import sys

FR = ("La personne qui exploite gagne d’abord la confiance, puis elle isole et contrôle celle qu’elle a choisie; "
      "cela se passe près d’ici, à l’école, à la maison ou en ligne, et les proches s’inquiètent souvent.").split()
EN = ("The person who exploits wins trust first, then isolates and controls the one they chose; it happens close "
      "to home, at school or online, and the people around often worry but do not know what to say.").split()
PLAIN = str.maketrans("éèêëàâîïôûùçÉÈÊÀÂÎÔÛÇ’«»", "eeeeaaiiouucEEEAAIOUC'\"\"")


def words(source, count, rng, plain):
    text = " ".join(rng.choice(source) for _ in range(count))
    return text.translate(PLAIN) if plain else text


def statement(number, rng, plain):
    fr = lambda count: words(FR, count, rng, plain)
    en = lambda count: words(EN, count, rng, plain)
    verdict = rng.choice(["myth", "fact", "depends"])
    return f"""  <statement id="item-{number}" verdict="{verdict}" covers="0{number % 50 + 10}" source="guide" audience="all">
    <claim xml:lang="fr">{fr(12)}</claim>
    <claim xml:lang="en">{en(12)}</claim>
    <fact xml:lang="fr">{fr(14)} &amp; {fr(3)}</fact>
    <fact xml:lang="en">{en(14)} &amp; {en(3)}</fact>
    <why xml:lang="fr"><p>{fr(20)} <em>{fr(4)}</em>.</p><p>{fr(16)}</p></why>
    <why xml:lang="en"><p>{en(20)} <em>{en(4)}</em>.</p><p>{en(16)}</p></why>
    <reply xml:lang="fr">{fr(12)}</reply>
    <reply xml:lang="en">{en(12)}</reply>
  </statement>
"""


def main():
    folder, megabytes = sys.argv[1], float(sys.argv[2])
    plain = "--plain" in sys.argv
    rng = random.Random(20)
    for part in ("Modules", "Quizzes"):
        os.makedirs(os.path.join(folder, part), exist_ok=True)
    refs, written, number, quiz = [], 0, 0, 0
    while written < megabytes * 1_000_000:
        body = []
        for _ in range(40):
            body.append(statement(number, rng, plain))
            number += 1
        text = (f'<quiz xmlns="urn:amorce:kit:1" id="quiz-{quiz}">\n  <title xml:lang="fr">Quiz {quiz}</title>\n'
                f'  <title xml:lang="en">Quiz {quiz}</title>\n{"".join(body)}</quiz>\n').encode()
        with open(os.path.join(folder, "Quizzes", f"quiz-{quiz}.xml"), "wb") as out:
            out.write(text)
        refs.append(f'  <quiz-ref id="quiz-{quiz}"/>\n')
        written += len(text)
        quiz += 1
    with open(os.path.join(folder, "Modules", "kit.xml"), "w") as out:
        out.write('<kit xmlns="urn:amorce:kit:1" id="bench" languages="fr en" default-quiz="quiz-0">\n'
                  '  <title xml:lang="fr">Banc</title>\n  <title xml:lang="en">Bench</title>\n'
                  + "".join(refs) + "</kit>\n")
    with open(os.path.join(folder, "Modules", "sources.xml"), "w") as out:
        out.write('<sources xmlns="urn:amorce:kit:1">\n  <source id="guide" year="2024" language="fr">'
                  "<title>Guide</title></source>\n</sources>\n")
    print(f"{quiz + 2} files, {written / 1e6:.1f} MB, {number} items")


main()
