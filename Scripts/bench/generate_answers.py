#!/usr/bin/env python3
"""Answers of invented workshops, the same on every run: generate_answers.py FOLDER SIZE [--long] [--key].

SIZE is workshop (30 people), 10k, 1M, 10M, 100M answers, or a number of them. Twenty items with the answers A to D,
rooms of 3 to 47 people, 2 % of the answers left blank, 4 % of the sheets before and 8 % of those after missing.
Writes answers.csv (one row a sheet; with --long one row an answer) and key.csv, and prints sheets and answers."""
import os
import sys

import numpy as np

ITEMS = 20
SIZES = {"workshop": 30 * ITEMS * 2, "10k": 10_000, "1M": 1_000_000, "10M": 10_000_000, "100M": 100_000_000}
CHUNK = 200_000
# One workshop is one room; a room is a session.
ROOM = (3, 47)


def digits(numbers, width):
    """Numbers as ASCII digits, zeros in front."""
    powers = 10 ** np.arange(width - 1, -1, -1)
    return (numbers[:, None] // powers % 10 + ord("0")).astype(np.uint8)


def people(random, count, one_room):
    """The session of each person and the person's number in it."""
    if one_room:
        return np.zeros(count, np.int64), np.arange(count)
    sizes = random.integers(ROOM[0], ROOM[1] + 1, count // ROOM[0] + 1)
    sizes = sizes[: np.searchsorted(np.cumsum(sizes), count) + 1]
    sessions = np.repeat(np.arange(len(sizes)), sizes)[:count]
    starts = np.cumsum(sizes) - sizes
    return sessions, np.arange(count) - starts[sessions]


def answers(random, skill, later):
    """Answers as bytes, 0 for a blank: whoever knows the item gives A, B, C or D by its number, others guess."""
    count = len(skill)
    difficulty = np.linspace(-1.2, 1.2, ITEMS)
    right = (np.arange(ITEMS) * 7 % 4).astype(np.uint8)
    logit = skill[:, None] + 0.7 * later - difficulty
    knows = random.random((count, ITEMS), np.float32) < 1 / (1 + np.exp(-logit))
    guess = random.integers(0, 4, (count, ITEMS), np.uint8)
    given = np.where(knows, right, guess) + ord("A")
    return np.where(random.random((count, ITEMS), np.float32) < 0.02, 0, given).astype(np.uint8)


def lines(fixed):
    """Rows of bytes of one width as text; 0 bytes are left out."""
    flat = fixed.reshape(-1)
    return flat[flat != 0].tobytes()


def wide(session, person, phase, given):
    """participant,phase,session,answers: blanks are 0 bytes and fall out."""
    count = len(person)
    comma, end = np.full((count, 1), ord(","), np.uint8), np.full((count, 1), ord("\n"), np.uint8)
    phases = np.frombuffer(phase.ljust(4, b"\0"), np.uint8)[None, :].repeat(count, 0)
    cells = np.full((count, 2 * ITEMS), ord(","), np.uint8)
    cells[:, 1::2] = given
    return np.hstack([person, comma, phases, comma, session, cells, end])


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    folder, size = arguments[0], arguments[1]
    target = SIZES.get(size) or int(size)
    one_room = size == "workshop"
    random = np.random.default_rng(20261121)
    count = 30 if one_room else max(1, round(target / (ITEMS * 1.88)))
    session, number = people(random, count, one_room)
    items = ["q%02d" % (i + 1) for i in range(ITEMS)]
    os.makedirs(folder, exist_ok=True)
    right = "".join("ABCD"[i * 7 % 4] for i in range(ITEMS))
    with open(os.path.join(folder, "key.csv"), "w", encoding="utf-8") as key:
        key.write("item,correct,myth,options\n")
        for item, letter in zip(items, right):
            key.write(f"{item},{letter},{'ABCD'[('ABCD'.index(letter) + 1) % 4]},A|B|C|D\n")
    sheets = total = 0
    is_long = "--long" in sys.argv
    with open(os.path.join(folder, "answers.csv"), "wb") as out:
        out.write(b"participant,phase,item,answer,session\n" if is_long
                  else b"participant,phase,session," + ",".join(items).encode() + b"\n")
        for start in range(0, count, CHUNK):
            part = slice(start, min(start + CHUNK, count))
            skill = random.normal(0.2, 0.9, part.stop - part.start)
            here, who = digits(session[part], 7), digits(number[part] + 1, 3)
            both = []
            for later, phase, lost in ((0, b"pre", 0.04), (1, b"post", 0.08)):
                given = answers(random, skill, later)
                stays = random.random(len(skill)) >= lost
                both.append((phase, given, stays))
            # Pre and post of a person stand one after the other, as a spreadsheet of rooms has them.
            if is_long:
                for phase, given, stays in both:
                    for row in np.flatnonzero(stays):
                        name, room = who[row].tobytes(), here[row].tobytes()
                        out.write(b"".join(b"%s,%s,%s,%s,%s\n" % (
                            name, phase, item.encode(), bytes([letter]) if letter else b"", room)
                            for item, letter in zip(items, given[row])))
            else:
                rows = [wide(here, who, phase, given) for phase, given, _ in both]
                pair = np.stack(rows, 1).reshape(-1, rows[0].shape[1])
                stays = np.stack([s for _, _, s in both], 1).reshape(-1)
                out.write(lines(pair[stays]))
            sheets += sum(int(s.sum()) for _, _, s in both)
            total += sum(int((g[s] != 0).sum()) for _, g, s in both)
    print(f"{sheets} sheets, {total} answers")


main()
