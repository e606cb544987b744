#!/usr/bin/env python3
"""Draws the pictures of the modules: figures.py [--check].

Calm shapes, no words, grey only: the words stand in the list beside a picture, once in each language, and a photocopy keeps
everything. Nothing is needed but Python. With --check the pictures are compared with those beside the modules, by their
pixels if another zlib packed them in other bytes.
"""
import os
import struct
import sys
import zlib
from math import cos, pi, sin, sqrt

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Modules")
INK, SOFT, PALE, PAPER = 30, 120, 226, 255
STROKE = 5.0


class Canvas:
    """A grey picture; shapes are distances in pixels, so edges are smooth."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self.pixels = [[float(PAPER)] * width for _ in range(height)]

    def paint(self, box, distance, grey):
        """Covers what lies at a distance of 0 or less."""
        left, top, right, bottom = box
        for y in range(max(0, int(top) - 2), min(self.height, int(bottom) + 3)):
            row = self.pixels[y]
            for x in range(max(0, int(left) - 2), min(self.width, int(right) + 3)):
                cover = 0.5 - distance(x + 0.5, y + 0.5)
                if cover > 0:
                    row[x] += (grey - row[x]) * min(1.0, cover)

    def circle(self, x, y, radius, fill=PALE, line=INK, width=STROKE):
        box = (x - radius - width, y - radius - width, x + radius + width, y + radius + width)

        def far(px, py):
            return sqrt((px - x) ** 2 + (py - y) ** 2)
        if fill is not None:
            self.paint(box, lambda px, py: far(px, py) - radius, fill)
        if line is not None:
            self.paint(box, lambda px, py: abs(far(px, py) - radius) - width / 2, line)

    def segment(self, x1, y1, x2, y2, line=INK, width=STROKE):
        dx, dy = x2 - x1, y2 - y1
        length = dx * dx + dy * dy
        box = (min(x1, x2) - width, min(y1, y2) - width, max(x1, x2) + width, max(y1, y2) + width)

        def distance(px, py):
            t = max(0.0, min(1.0, ((px - x1) * dx + (py - y1) * dy) / length))
            return sqrt((px - x1 - t * dx) ** 2 + (py - y1 - t * dy) ** 2) - width / 2
        self.paint(box, distance, line)

    def round_box(self, left, top, right, bottom, radius, fill=PAPER, line=INK, width=STROKE):
        cx, cy = (left + right) / 2, (top + bottom) / 2
        hx, hy = (right - left) / 2 - radius, (bottom - top) / 2 - radius

        def distance(px, py):
            qx, qy = abs(px - cx) - hx, abs(py - cy) - hy
            outside = sqrt(max(qx, 0.0) ** 2 + max(qy, 0.0) ** 2)
            return outside + min(max(qx, qy), 0.0) - radius
        box = (left - width, top - width, right + width, bottom + width)
        if fill is not None:
            self.paint(box, distance, fill)
        if line is not None:
            self.paint(box, lambda px, py: abs(distance(px, py)) - width / 2, line)

    def arc(self, x, y, radius, towards, line=INK, width=STROKE):
        """A quarter of a ring towards +1 (right) or -1 (left)."""
        box = (x - radius - width, y - radius - width, x + radius + width, y + radius + width)

        def distance(px, py):
            dx, dy = (px - x) * towards, py - y
            ring = abs(sqrt(dx * dx + dy * dy) - radius) - width / 2
            return max(ring, (abs(dy) - dx) / 1.4142135623730951)
        self.paint(box, distance, line)

    def png(self):
        raw = b"".join(b"\x00" + bytes(int(v + 0.5) for v in row) for row in self.pixels)

        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 0, 0, 0, 0)
        return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(raw, 9))
                + chunk(b"IEND", b""))


def person(canvas, x, y, radius, fill=PALE):
    canvas.circle(x, y, radius, fill)


def five_stages():
    """Five drawings in a ring, without arrows or numbers: stages are matched with examples, never put in order."""
    canvas = Canvas(1000, 860)
    places = [(500 + 300 * sin(2 * pi * k / 5), 440 - 300 * cos(2 * pi * k / 5)) for k in range(5)]
    canvas.circle(500, 440, 300, None, PALE, 4)
    for x, y in places:
        canvas.circle(x, y, 118, PAPER, SOFT, 4)
    # Searching: a large dot looks through a glass at a small one.
    x, y = places[0]
    canvas.circle(x - 12, y - 12, 46, PAPER)
    canvas.segment(x + 22, y + 22, x + 62, y + 62, INK, 11)
    canvas.circle(x - 12, y - 12, 16)
    # Winning trust: two dots under one roof of a bubble, near each other.
    x, y = places[1]
    canvas.round_box(x - 66, y - 52, x + 66, y + 44, 34)
    canvas.segment(x - 26, y + 44, x - 44, y + 68)
    canvas.segment(x - 44, y + 68, x - 2, y + 44)
    canvas.circle(x - 24, y - 4, 20, SOFT)
    canvas.circle(x + 24, y - 4, 20)
    # Taking control: a large dot stands between a small one and its friends.
    x, y = places[2]
    canvas.circle(x - 64, y, 16)
    canvas.circle(x, y, 42, SOFT)
    for dy in (-38, 0, 38):
        canvas.circle(x + 70, y + dy, 13)
    # Exploiting: what a small dot has goes to the large one.
    x, y = places[3]
    canvas.circle(x - 60, y, 18)
    for step in range(3):
        canvas.circle(x - 32 + step * 18, y, 5, INK, None)
    canvas.circle(x + 58, y, 38, SOFT)
    # Drawing others in: one dot, and lines to three more.
    x, y = places[4]
    for dx, dy in ((56, -52), (72, 14), (34, 66)):
        canvas.segment(x - 40, y - 6, x + dx, y + dy, INK, 4)
        canvas.circle(x + dx, y + dy, 16)
    canvas.circle(x - 40, y - 6, 30, SOFT)
    return canvas.png()


def four_steps():
    """Four drawings on one line, with one to four dots: learn, approach, listen, reach out."""
    canvas = Canvas(1200, 380)
    centres = [150, 450, 750, 1050]
    canvas.segment(150, 320, 1050, 320, SOFT, 4)
    for index, x in enumerate(centres):
        canvas.round_box(x - 115, 30, x + 115, 260, 34, PAPER, SOFT, 4)
        canvas.circle(x, 320, 40, PAPER, INK, 4)
        for dot in range(index + 1):
            angle = 2 * pi * dot / (index + 1)
            away = 0 if index == 0 else 17
            canvas.circle(x + away * sin(angle), 320 - away * cos(angle), 7, INK, None)
    # Learn: an open book.
    x = centres[0]
    for side in (-1, 1):
        canvas.segment(x, 96, x + side * 76, 82)
        canvas.segment(x + side * 76, 82, x + side * 76, 194)
        canvas.segment(x + side * 76, 194, x, 208)
        for line in range(3):
            canvas.segment(x + side * 18, 124 + line * 26, x + side * 58, 117 + line * 26, SOFT, 4)
    canvas.segment(x, 96, x, 208)
    # Approach: two people turn towards each other, with room between them.
    x = centres[1]
    for side in (-1, 1):
        canvas.circle(x + side * 52, 112, 28)
        canvas.round_box(x + side * 52 - 36, 150, x + side * 52 + 36, 214, 30, PALE)
    for dot in (-1, 0, 1):
        canvas.circle(x + dot * 11, 112, 3.5, INK, None)
    # Listen: a bubble, and rings that arrive.
    x = centres[2]
    canvas.round_box(x - 84, 74, x + 10, 150, 28, PALE)
    canvas.segment(x - 58, 150, x - 66, 180)
    canvas.segment(x - 66, 180, x - 30, 150)
    canvas.circle(x + 62, 178, 26)
    for radius in (44, 62):
        canvas.arc(x + 62, 178, radius, -1)
    # Reach out: a circle of people who hold together, and one more joins.
    x = centres[3]
    ring = [(x + 58 * sin(2 * pi * k / 5), 146 - 58 * cos(2 * pi * k / 5)) for k in range(5)]
    for k in range(5):
        canvas.segment(*ring[k], *ring[(k + 1) % 5], SOFT, 4)
    for k, (px, py) in enumerate(ring):
        canvas.circle(px, py, 22, SOFT if k == 0 else PALE)
    return canvas.png()


FIGURES = {"cinq-etapes.png": five_stages, "quatre-etapes.png": four_steps}


def pixels(png):
    """The unpacked rows of one of our pictures, with its head."""
    at, head, data = 8, b"", b""
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at:at + 8])
        body = png[at + 8:at + 8 + size]
        head, data = (body, data) if kind == b"IHDR" else (head, data + body if kind == b"IDAT" else data)
        at += size + 12
    return head, zlib.decompress(data)


def main():
    stale = []
    for name, draw in FIGURES.items():
        path = os.path.join(FOLDER, name)
        made = draw()
        if "--check" in sys.argv[1:]:
            try:
                with open(path, "rb") as file:
                    there = file.read()
            except OSError:
                there = b""
            if there != made and (not there or pixels(there) != pixels(made)):
                stale.append(name)
        else:
            with open(path, "wb") as file:
                file.write(made)
            print(f"{name}: {len(made)} bytes")
    for name in stale:
        print(f"figures: {name} is not what the script draws; run: make figures", file=sys.stderr)
    sys.exit(1 if stale else 0)


main()
