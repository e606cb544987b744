"""The integers: made from sheets in plain Python, read from an engine's rows, or from the JSON of `amorce score`."""
import collections
import hashlib
import json

from rooms import ABSENT, BLANK, PASS


def digest(rows):
    """SHA-256 of rows in one order and one spelling."""
    text = "\n".join(json.dumps(list(row), ensure_ascii=False) for row in sorted(rows, key=repr))
    return hashlib.sha256(text.encode()).hexdigest()


def kind_of(answer):
    return {BLANK: ("blank", ""), PASS: ("pass", "")}.get(answer, ("answer", answer))


def reference(rooms):
    """The rows of `amorce_tables`, counted from the sheets themselves."""
    counts = collections.Counter()
    for room in rooms:
        by_person = collections.defaultdict(dict)
        for sheet in room.sheets:
            marks = {i.id: int(a == i.correct) for i, a in zip(room.items, sheet.answers) if a != ABSENT}
            score = sum(marks.values())
            by_person[sheet.participant][sheet.wave] = (score, marks)
            counts["score", sheet.wave, "", "", "", score, None] += 1
            for item, answer in zip(room.items, sheet.answers):
                if answer != ABSENT:
                    counts["answer", sheet.wave, item.id, *kind_of(answer), score, None] += 1
        for waves in by_person.values():
            if len(waves) == 2:
                (before, first), (later, second) = waves["pre"], waves["post"]
                counts["pair", "", "", "", "", before, later] += 1
                for item in first.keys() & second.keys():
                    counts["change", "", item, "", "", first[item], second[item]] += 1
    return [(*row, n) for row, n in counts.items()]


def projected(rows, items):
    """What `amorce score` prints of the same integers: per answer the sheets and the sum of their scores."""
    correct = {i.id: i.correct for i in items}
    counts = collections.Counter()
    for part, wave, item, kind, answer, score, later, n in rows:
        if part == "answer":
            shown = answer if kind == "answer" else kind
            counts["answer", wave, item, shown, "n"] += n
            counts["answer", wave, item, shown, "score"] += n * score
            counts["correct", wave, item] += n * int(kind == "answer" and answer == correct[item])
            counts["omitted", wave, item] += n * int(kind != "answer")
        else:
            counts[part, wave, item, score, later] += n
    return [(*(str(x) for x in row), n) for row, n in counts.items() if n]


def scored(text):
    """The same from the JSON of `amorce score`."""
    data = json.loads(text)
    counts = collections.Counter()
    for wave, values in data["waves"].items():
        if values["n"] == 0:
            continue
        for score, n in enumerate(values["score"]["histogram"]):
            counts["score", wave, "", score, None] += n
        for item in values["items"]:
            counts["correct", wave, item["item"]] += item["correct"]
            counts["omitted", wave, item["item"]] += item["omitted"]
            for option in item["options"]:
                shown = "blank" if option["option"] is None else option["option"]
                counts["answer", wave, item["item"], shown, "n"] += option["n"]
                total = (option["mean_score_of_choosers"] or 0) * option["n"]
                assert abs(total - round(total)) < 1e-6, "a sum of scores is not whole"
                counts["answer", wave, item["item"], shown, "score"] += round(total)
    for before, later, n in data["gain"].get("joint", []):
        counts["pair", "", "", before, later] += n
    for item in data["gain"]["items"]:
        for name, (before, later) in {"n11": (1, 1), "n10": (1, 0), "n01": (0, 1), "n00": (0, 0)}.items():
            counts["change", "", item["item"], before, later] += item[name]
    return [(*(str(x) for x in row), n) for row, n in counts.items() if n]
