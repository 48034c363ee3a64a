"""Turns a file's bytes into blocks of text: plain text, Markdown, HTML, DOCX and PDF, told apart by what is in them, not by their names.

Runs only inside `worker.py`, a process with limits: a file may have been made to do harm.
"""

import io
import re
import zipfile
import zlib
from html.parser import HTMLParser
from typing import Any

from .text import Block, blocks

MAX_CHARACTERS = 60_000  # about 10,000 words, or 20 pages
MAX_PAGES = 40  # of a PDF
UNPACKED = 16 * 1024 * 1024  # bytes that a DOCX may hold once it is unpacked
MAX_ENTRIES = 2_000  # files in a DOCX
MAX_TAGS = 100_000  # in the XML of a DOCX, opening and closing ones: several times those of an essay
MAX_PARTS = 20_000  # paragraphs, runs, breaks and cells of a DOCX: twice as many as the longest essay has words; empty ones take time, too
MAX_PAGE_TAGS = 50_000  # on a web page, including what looks like tags in its scripts

BLOCK_TAGS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "br", "ul", "ol", "table", "tr", "td"}


class Unreadable(Exception):
    """A file without a text to work with. `why` is a key of `reading.REFUSALS`; `params` go into its sentence."""

    def __init__(self, why: str, **params: int | str):
        super().__init__(why)
        self.why, self.params = why, params


def read_blocks(data: bytes) -> list[Block]:
    """The blocks of a file. Raises Unreadable."""
    if not data.strip():
        raise Unreadable("empty")
    head = data[:1024].lstrip()
    if b"%PDF-" in head:
        return _pdf(data)
    if data.startswith(b"PK\x03\x04"):
        return _docx(data)
    for start, why in _OTHERS:
        if data.startswith(start):
            raise Unreadable(why)
    text = _decoded(data)
    if _HTML.match(text):
        return _html(text)
    if len(text) > 2 * MAX_CHARACTERS and len(" ".join(text.split())) > 2 * MAX_CHARACTERS:
        raise Unreadable("too_long")  # with Markdown's marks an essay may be longer than its words
    return blocks(text)


_HTML = re.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?+(?:<!--(?>.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|script|style|meta)\b",
    re.I | re.S,
)
_OTHERS = [
    (b"\xd0\xcf\x11\xe0", "old_word"), (b"{\\rtf", "rtf"), (b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"), (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"), (b"RIFF", "picture"), (b"BM", "picture"),
]  # fmt: skip


def _decoded(data: bytes) -> str:
    """A text file's words. Raises Unreadable for what is no text."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encodings = ["utf-16"]
    elif b"\0" in data:
        raise Unreadable("noise")
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        strange = sum(1 for letter in text[:20_000] if letter < " " and letter not in "\t\n\r\f")
        if strange * 100 > len(text[:20_000]):
            break
        return text
    raise Unreadable("noise")


# --- web pages --------------------------------------------------------------------------------


def _html(text: str) -> list[Block]:
    """The essay on a web page, without menus, comments and scripts. Raises Unreadable."""
    if text.count("<") > MAX_PAGE_TAGS:
        raise Unreadable("too_big_inside")
    import trafilatura
    from lxml import etree

    main = trafilatura.extract(
        text, output_format="html", include_comments=False, include_tables=False, favor_recall=True
    )
    if not main:  # lxml allows at most 256 nested tags; nh3's time grows with the square of their number
        tree = trafilatura.load_html(text)
        main = "" if tree is None else etree.tostring(tree, encoding="unicode", method="html")
    blocks = _Blocks.of(main)
    about = trafilatura.extract_metadata(text)
    if about and about.title and not any(about.title in block.text for block in blocks[:2]):
        blocks.insert(0, Block("heading", about.title))
    if about and about.author and not any("by" in block.text.lower().split()[:1] for block in blocks[:4]):
        blocks.insert(1, Block("text", f"By {about.author.split(';')[0]}"))
    return blocks


class _Blocks(HTMLParser):
    """Reads blocks out of HTML that holds BLOCK_TAGS only."""

    @classmethod
    def of(cls, html: str) -> list[Block]:
        import nh3

        parser = cls()
        parser.feed(nh3.clean(html, tags=BLOCK_TAGS, attributes={}, clean_content_tags={"script", "style", "title"}))
        parser.close()
        parser.end()
        return parser.found

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Block] = []
        self._held: list[str] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag == "br":
            self._held.append(" ")
            return
        if not (tag == "p" and self._inside[-1:] == ["li"]):
            self.end()
        self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.end()
        if tag in self._inside:
            while self._inside.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._held.append(data)

    def end(self) -> None:
        """End the block that is being read."""
        text = " ".join("".join(self._held).split())
        self._held = []
        if text:
            is_heading = any(tag[0] == "h" for tag in self._inside)
            self.found.append(Block("heading" if is_heading else "item" if "li" in self._inside else "text", text))


# --- Word -------------------------------------------------------------------------------------


_XML = (".xml", ".rels")
_PART = re.compile(rb"<(?:[^<>\s:/]+:)?(?:p|r|br|tbl|tr|tc|(?:foot|end)noteReference)[\s/>]")


def _docx(data: bytes) -> list[Block]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > UNPACKED:
                raise Unreadable("too_big_inside")
            if "word/document.xml" not in {entry.filename for entry in entries}:
                raise Unreadable("other_archive")
            # UTF-16 too.
            texts = [archive.read(entry).replace(b"\0", b"") for entry in entries if entry.filename.endswith(_XML)]
            if (
                sum(text.count(b"<") for text in texts) > MAX_TAGS
                or sum(len(_PART.findall(text)) for text in texts) > MAX_PARTS
            ):
                raise Unreadable("too_big_inside")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):  # the last one: locked
        raise Unreadable("damaged") from None
    import mammoth

    html = wrong = ""
    try:
        # Pictures are left out before they are unpacked.
        html = mammoth.convert_to_html(io.BytesIO(data), convert_image=lambda _: []).value
    except MemoryError:
        wrong = "too_big_inside"
    except Exception:  # mammoth raises whatever its parsers do
        wrong = "damaged"
    if wrong:  # raised out here, where mammoth's error is gone: it may hold all the memory that this process may have
        raise Unreadable(wrong)
    blocks = _Blocks.of(html)
    if not blocks:
        raise Unreadable("no_text")
    return blocks


# --- PDF --------------------------------------------------------------------------------------


def _pdf(data: bytes) -> list[Block]:
    import pypdfium2

    from .pdf_lines import Line, joined, lines

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Unreadable("locked" if "password" in str(error).lower() else "damaged") from None
    if len(document) > MAX_PAGES:
        raise Unreadable("too_many_pages", pages=len(document), most=MAX_PAGES)
    pages: list[list[Line]] = []
    size = 0
    try:
        for page in document:
            pages.append(lines(page))
            size += sum(len(line.text) for line in pages[-1])
            if size > MAX_CHARACTERS:
                raise Unreadable("too_long")
    except pypdfium2.PdfiumError:
        raise Unreadable("damaged") from None
    if size < 40 * len(pages):
        raise Unreadable("scan")
    return joined(pages)
