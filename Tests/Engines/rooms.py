"""Invented rooms, the same on every run, as lines for SessionMaker."""
import random

ABSENT, BLANK, PASS = "-", "", "pass"


class Sheet:
    def __init__(self, session, participant, wave, answers, certainty):
        self.session, self.participant, self.wave = session, participant, wave
        self.answers, self.certainty = answers, certainty


class Room:
    """A session: its items, its sheets, and counts without sheets."""

    def __init__(self, name, quiz, language, audience, region, items):
        self.name, self.quiz, self.language, self.audience, self.region = name, quiz, language, audience, region
        self.items, self.sheets, self.tallies = items, [], []

    def lines(self):
        yield "\t".join(["session", self.name, self.quiz, self.language, self.audience, self.region]
                        + [i.id for i in self.items])
        for sheet in self.sheets:
            yield "\t".join(["sheet", sheet.participant, sheet.wave, "".join(map(str, sheet.certainty))]
                            + sheet.answers)
        for wave, item, answer, count in self.tallies:
            yield "\t".join(["tally", wave, item.id, answer, str(count)])


def fill(room, dice, people, with_certainty):
    for number in range(people):
        ticket = str(100_000 + dice.randrange(900_000))
        while any(s.participant == ticket for s in room.sheets):
            ticket = str(100_000 + dice.randrange(900_000))
        for wave, lost in (("pre", 0.04), ("post", 0.12)):
            if dice.random() < lost:
                continue
            answers, certainty = [], []
            leaves = dice.randrange(len(room.items)) if dice.random() < 0.05 else None
            for place, item in enumerate(room.items):
                luck = dice.random()
                if leaves is not None and place > leaves:
                    answer = ABSENT
                elif luck < 0.04:
                    answer = BLANK
                elif luck < 0.10:
                    answer = PASS
                elif luck < (0.45 if wave == "pre" else 0.7):
                    answer = item.correct
                else:
                    answer = dice.choice(item.answers)
                answers.append(answer)
                said = with_certainty and answer not in (ABSENT, BLANK, PASS) and dice.random() < 0.8
                certainty.append(dice.randrange(1, 4) if said else 0)
            room.sheets.append(Sheet(room.name, ticket, wave, answers, certainty))


def workshop(items):
    """Thirty people, every type of item, certainty asked."""
    dice = random.Random(30)
    chosen = [next(i for i in items if i.kind == kind) for kind in ("choose", "select", "order", "sort")]
    chosen += [i for i in items if i.kind == "statement"][:12]
    room = Room("k7m2p", "mythes-1", "fr", "youth", "QC", chosen)
    fill(room, dice, 30, with_certainty=True)
    return [room]


def many(items):
    """About ten thousand answers from rooms of 3 to 47 people with other items here and there, and two tally rooms."""
    dice = random.Random(10_000)
    statements = [i for i in items if i.kind == "statement"]
    chosen = [i for i in items if i.kind != "statement"][:6] + statements[:14]
    rooms = []
    while sum(len(s.answers) for r in rooms for s in r.sheets) < 10_000:
        language, region = dice.choice(["fr", "en"]), dice.choice(["QC", "ON", "", "NB"])
        own = chosen if dice.random() < 0.8 else chosen[:-4] + statements[14:17]
        room = Room("r%03dx" % len(rooms), "mythes-1", language, dice.choice(["youth", "adults"]), region, own)
        fill(room, dice, dice.randrange(3, 48), with_certainty=False)
        rooms.append(room)
    for number in range(2):
        room = Room("t%03dx" % number, "mythes-1", "fr", "youth", "QC", statements[:5])
        for wave in ("pre", "post"):
            for item in room.items:
                room.tallies += [(wave, item, answer, dice.randrange(0, 12)) for answer in item.answers + [PASS]]
        rooms.append(room)
    return rooms
