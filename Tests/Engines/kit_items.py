"""The items of the kit as this test reads them, without a line of the program's own code."""
import glob
import os
import xml.etree.ElementTree as tree

SPACE = "{urn:amorce:kit:1}"


class Item:
    """An item: its id, the answers people may give, the right one, and the myth if it has one."""

    def __init__(self, node):
        self.id = node.get("id")
        self.kind = node.tag.removeprefix(SPACE)
        options = [o.get("id") for o in node.findall(SPACE + "option")]
        right = [o.get("id") for o in node.findall(SPACE + "option") if o.get("correct") == "true"]
        self.myth = None
        if self.kind == "statement":
            self.correct = node.get("verdict")
            self.myth = "fact" if self.correct == "myth" else None
            self.answers = ["myth", "fact", "depends"]
        elif self.kind == "choose":
            self.correct, self.answers = right[0], options
        elif self.kind == "select":
            self.correct = ",".join(right)
            self.answers = [self.correct, options[0], ",".join(options[:2]), ",".join(options)]
        elif self.kind == "order":
            self.correct = ",".join(options)
            self.answers = [self.correct, ",".join(reversed(options)), ",".join(options[1:] + options[:1])]
        else:
            categories = [c.get("id") for c in node.findall(SPACE + "category")]
            pairs = [(o.get("id"), o.get("category")) for o in node.findall(SPACE + "option")]
            self.correct = ",".join(f"{o}={c}" for o, c in pairs)
            self.answers = [self.correct, ",".join(f"{o}={categories[0]}" for o, _ in pairs),
                            ",".join(f"{o}={c}" for o, c in pairs[1:])]


def items(root):
    """All items of all quizzes, each once, in the order of the files."""
    found = {}
    for path in sorted(glob.glob(os.path.join(root, "Quizzes", "*.xml"))):
        for node in tree.parse(path).getroot():
            if node.tag.removeprefix(SPACE) in ("statement", "choose", "select", "order", "sort"):
                item = Item(node)
                found.setdefault(item.id, item)
    return list(found.values())
