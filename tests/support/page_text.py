"""A page as lines of text: what a reader sees, without what only leads elsewhere."""

import re
from html.parser import HTMLParser

BLOCKS = frozenset(
    ["p", "li", "h1", "h2", "h3", "h4", "tr", "section", "article", "header", "dl", "caption", "figure", "details"]
)
VOID = frozenset(["input", "br", "hr", "meta", "link", "img", "path", "rect", "circle", "use"])
PARTED = frozenset(["td", "th", "dt"])


class _Reader(HTMLParser):
    def __init__(self, leave_out: re.Pattern[str]):
        super().__init__()
        self.leave_out, self.lines, self.line, self.skipped = leave_out, [], "", 0

    def handle_starttag(self, tag, attributes):
        if tag in VOID:
            return
        found = " ".join(f"{name}={value}" for name, value in attributes)
        if self.skipped or tag in ("svg", "script", "style", "button") or self.leave_out.search(found):
            self.skipped += 1
        elif tag in BLOCKS:
            self._end()
            self.line = {"h2": "# ", "h3": "## ", "h4": "### ", "li": "- "}.get(tag, "")
        elif tag in PARTED and self.line.strip():
            self.line += " | "
        elif tag == "dd":
            self.line += " "

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if self.skipped:
            self.skipped -= 1
        elif tag in BLOCKS:
            self._end()

    def handle_data(self, data):
        if not self.skipped:
            self.line += data

    def _end(self):
        if (line := " ".join(self.line.split())).strip("#- |"):
            self.lines.append(line)
        self.line = ""


def page_text(html: str, leave_out: str) -> str:
    """The text of a page, a line for each block; elements with attributes that match `leave_out` are left out."""
    reader = _Reader(re.compile(leave_out))
    reader.feed(html)
    return "\n".join(reader.lines) + "\n"
