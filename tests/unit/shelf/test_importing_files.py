"""Reading people's files: what is found in good ones, and a clear answer to bad ones, in a process that can do no harm."""

import os
import random
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from io import BytesIO
from itertools import cycle
from pathlib import Path

import pytest

from debate.game import Rejected
from debate.subjects.shelf.importing import reading, worker
from debate.subjects.shelf.importing.files import (
    MAX_CHARACTERS,
    MAX_ENTRIES,
    MAX_PAGES,
    UNPACKED,
    Unreadable,
    read_blocks,
)
from debate.subjects.shelf.importing.proposal import propose
from debate.subjects.shelf.importing.text import essay
from support.documents import WORD, docx, page, pdf
from support.marked import ESSAYS

TEXT = (ESSAYS / "repair.txt").read_text()
PARAGRAPHS = TEXT.strip().split("\n\n")  # a title, a byline, then eight paragraphs
GERMAN = (
    "Die Schule soll später beginnen, weil junge Menschen am Morgen mehr Schlaf brauchen. Viele Ärzte sehen das auch so. "
    * 8
)
SWAHILI = (
    "Shule zinapaswa kuanza saa tatu asubuhi kwa sababu vijana wanahitaji usingizi zaidi kuliko watu wazima wote. " * 8
)
CHINESE = "学校应该晚一点开始上课，因为年轻人需要更多的睡眠。" * 12


def html(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head><title>The screwdriver test | News</title>{head}</head><body>{body}</body></html>".encode()


def printed(**more) -> bytes:
    return pdf(
        [
            page(PARAGRAPHS[:6], "Essays of the year", "1", **more),
            page(PARAGRAPHS[6:9], "Essays of the year", "2", **more),
            page(PARAGRAPHS[9:], "Essays of the year", "3", **more),
        ]
    )


ARTICLE = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[2:])
TOP = f"<h1 onclick='x()'>{PARAGRAPHS[0]}</h1><p>{PARAGRAPHS[1]}</p>"
MENU = "<nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
GOOD = {
    "text": TEXT.encode(),
    "text as Windows writes it": TEXT.replace("\n", "\r\n").encode("utf-8-sig"),
    "text in an old encoding": TEXT.encode("cp1252"),
    "text in UTF-16": TEXT.encode("utf-16"),
    "Markdown": f"# {TEXT}".encode(),
    "a web page": html(f"{MENU}<article>{TOP}{ARTICLE}</article><footer>© News</footer>"),
    "a web page with scripts": html(f"<script>alert('Buy!')</script>{TOP}{ARTICLE}<iframe src='https://example.org'></iframe><img src=x onerror=x()>"),
    "a Word file": docx([("Heading1", PARAGRAPHS[0]), *(("", paragraph) for paragraph in PARAGRAPHS[1:])]),
    "a PDF": printed(),
}  # fmt: skip


@pytest.mark.parametrize("data", GOOD.values(), ids=GOOD.keys())
def test_the_same_essay_comes_out_of_every_kind_of_file(data):
    found = essay(read_blocks(data))
    assert (found.title, found.author) == (PARAGRAPHS[0], "Nadia Orme")
    assert [paragraph.text for paragraph in found.numbered] == PARAGRAPHS[2:]


def test_lists_and_headings_of_a_word_file_are_kept():
    found = read_blocks(docx([("Heading1", "Why?"), ("", "Because & so.")]))
    assert [block[:2] for block in found] == [("heading", "Why?"), ("text", "Because & so.")]


def archive(files: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return out.getvalue()


OF_NOTHING = f"<w:document {WORD}><w:body>{'<w:p/>' * 99_000}</w:body></w:document>"
BAD = {
    "nothing": (b"", "empty"),
    "white space": (b" \n\t ", "empty"),
    "noise": (random.Random(7).randbytes(5000), "noise"),
    "noise without zeros": (bytes(random.Random(8).choices(range(1, 256), k=5000)), "noise"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), "picture"),
    "rich text": (rb"{\rtf1 Hello}", "rtf"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old_word"),
    "a spreadsheet": (archive({"xl/workbook.xml": b"<x/>"}), "other_archive"),
    "half a Word file": (docx([("", TEXT)])[:900], "damaged"),
    "a Word file with a broken document": (archive({"word/document.xml": b"<w:document"}), "damaged"),
    "an empty Word file": (docx([]), "no_text"),
    "a zip bomb": (docx([("", TEXT)], {"word/media/a": bytes(UNPACKED)}), "too_big_inside"),
    "a zip of many files": (docx([("", TEXT)], {f"word/{n}": b"" for n in range(MAX_ENTRIES)}), "too_big_inside"),
    "half a PDF": (printed()[:400], "damaged"),
    "a locked PDF": (pdf([page(PARAGRAPHS[:5])], locked=True), "locked"),
    "a scan": (pdf([[], []]), "scan"),
    "a long PDF": (pdf([page(["Buses."])] * (MAX_PAGES + 1)), "too_many_pages"),
    "a long text": (("The bus is late. " * (MAX_CHARACTERS // 16)).encode(), "too_long"),
    "a few words": (b"The bus is late today, and nobody is surprised.", "too_short"),
    "German": (GERMAN.encode(), "not_english"),
    "Swahili": (SWAHILI.encode(), "not_english"),
    "Chinese": (CHINESE.encode(), "not_english"),
    "a Word file of empty paragraphs": (docx([], {"word/document.xml": b"<w:document xmlns:w='w'>" + b"<w:p/>" * 2_000_000}), "too_big_inside"),
    "no more tags than may be, each a paragraph": (docx([], {"word/document.xml": OF_NOTHING.encode()}), "too_big_inside"),
    "the same two bytes a letter": (docx([], {"word/document.xml": OF_NOTHING.encode("utf-16")}), "too_big_inside"),
    "a page of tags in tags": (html("<div>" * 200_000 + ARTICLE), "too_big_inside"),
    "a page as deep as may be": (html("<div>" * 49_000 + "and so on"), "too_short"),
    "comments before words": (b"<!---->" * 60 + b"The bus is late. " * 5, "too_short"),
    "a page of scripts": (html("<script>alert(1)</script>", "<style>p {color:red}</style>"), "too_short"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "why"), BAD.values(), ids=BAD.keys())
def test_what_is_no_essay_gets_its_own_answer(data, why):
    answer = worker.answer(data)
    assert answer.get("refused") == why
    refusal = reading._refusal(why, answer["params"])
    said = refusal.message % refusal.params
    assert said.count(".") >= 2 or ":" in said, "what happened, and what to do"


def test_a_word_file_may_have_a_run_for_each_of_ten_thousand_words():
    runs = "<w:r><w:rPr><w:b/></w:rPr><w:t>bus </w:t></w:r>" * 10_000
    body = f"<w:document {WORD}><w:body><w:p>{runs}</w:p></w:body></w:document>"
    (block,) = read_blocks(docx([], {"word/document.xml": body.encode()}))
    assert len(block.text.split()) == 10_000


# What patterns may stumble over: signs, and pieces of what they look for.
PIECES = [
    *"#*_`[(“‘\"'’«-.,!?:;/|>1", "**a ", "*a ", "__a ", "[a](", "[a](b (", "![", "“a ", "“a. ", "« ", "a. ", "a.", "a,", "a' ", "a-", "!?", ".\" ",
    "1 ", "# ", "#x", "# #", "> ", "<!---->", "<!--", "&lt;", "A ", "by ", "the first ", "although a ", "people will ", "since 1. ", "it is ", "a\n", "- a\n",
    "one of them is that ", "the critics of a ", "there are reasons ", "on the other hand ", "but ", "whether a should ", "i think that ", "a because ",
    "a, he said last ", "put it to me that ", "his argument was that ", "if a, who ", "come, a ", "A who b ", "a me. I ",
]  # fmt: skip
BEGINNINGS = ["", "The first is ", "“"]


def processor_time(text: str) -> float:
    """Seconds of the processor for reading a text, found once."""
    start = time.thread_time()
    with suppress(Unreadable):
        propose(read_blocks(text.encode()))
    return time.thread_time() - start


@pytest.mark.parametrize(("piece", "beginning"), list(zip(PIECES, cycle(BEGINNINGS))))
def test_eight_times_the_text_takes_nowhere_near_the_square_of_it(piece, beginning):
    """The square would be 64 times. Only how the time grows counts, not how much it is."""
    short, long = (f"{beginning}{piece * (size // len(piece))}é x" for size in (600, 4_800))
    assert any(processor_time(long) < 24 * max(processor_time(short), 0.001) for _ in range(3))


def test_an_unknown_ending_of_the_worker_has_an_answer_too():
    assert reading._refusal("never heard of", {}).code == "bad_file"


# --- in a process of its own ---


def test_a_process_reads_an_essay():
    found = reading.read_essay(TEXT.encode())
    assert found.essay.title == PARAGRAPHS[0] and len(found.drafts) > 12


def test_more_than_two_megabytes_are_not_even_read(monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", None)
    with pytest.raises(Rejected) as error:
        reading.read_essay(bytes(reading.MAX_ESSAY_BYTES + 1))
    assert error.value.code == "too_big"


def laughs() -> bytes:
    """An XML file of a few lines that stands for a billion."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return archive({"word/document.xml": f'<!DOCTYPE x [<!ENTITY l0 "lol">{entities}]><x>&l9;</x>'.encode()})


def test_a_file_that_wants_too_much_is_stopped():
    with pytest.raises(Rejected) as error:
        reading.read_essay(laughs())
    assert error.value.code in ("essay_too_long", "bad_file")
    assert reading.read_essay(TEXT.encode()).drafts, "the next one is read"


def test_a_file_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr(reading, "WALL_TIMEOUT", 0.01)
    with pytest.raises(Rejected) as error:
        reading.read_essay(TEXT.encode())
    assert "took too long" in error.value.message


def test_what_counts_is_processor_time_even_where_an_essay_gets_a_sixth_of_a_processor():
    assert reading.QUEUE_TIMEOUT > reading.WALL_TIMEOUT >= 6 * worker.CPU_SECONDS


def test_so_is_one_that_takes_too_much_memory(monkeypatch):
    hungry = f"from {reading.PACKAGE} import files, worker\nfiles.read_blocks = lambda data: bytes(2 * worker.MEMORY)\nworker.main()"
    start = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda _, **how: start([sys.executable, "-c", hungry], **how))
    with pytest.raises(Rejected) as error:
        reading.read_essay(TEXT.encode())
    assert error.value.code == "essay_too_long"


def test_so_is_one_that_takes_too_much_of_the_processor(monkeypatch):
    hungry = f"from {reading.PACKAGE} import worker\nworker.CPU_SECONDS = 1\nworker._limit()\nwhile True: pass"
    start = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda _, **how: start([sys.executable, "-c", hungry], **how))
    with pytest.raises(Rejected) as error:
        reading.read_essay(TEXT.encode())
    assert "took too long" in error.value.message


def test_whoever_waits_too_long_is_told(monkeypatch):
    monkeypatch.setattr(reading, "QUEUE_TIMEOUT", 0.01)
    with reading._turns.turn("192.0.2.1", 5), pytest.raises(Rejected) as error:
        reading.read_essay(TEXT.encode(), "192.0.2.2")
    assert error.value.code == "busy"
    assert reading.read_essay(TEXT.encode(), "192.0.2.2").drafts, "the next one is read"


def test_the_process_gets_no_secrets(monkeypatch):
    monkeypatch.setenv("DEBATE_SECRET", "a secret of 32 random characters!")
    monkeypatch.setenv("DATABASE_URL", "postgresql://user:secret@host/debate")
    given = {}

    def start(*_, env, **__):
        given.update(env)
        raise OSError

    monkeypatch.setattr(subprocess, "Popen", start)
    with pytest.raises(OSError):  # noqa: PT011  # the test's own
        reading.read_essay(TEXT.encode())
    assert given and "secret" not in str(given)


def test_the_process_finds_this_program_even_where_it_is_not_installed(monkeypatch):
    monkeypatch.delenv("PYTHONPATH", raising=False)
    environment = reading._path()
    assert (Path(environment) / "debate" / "__main__.py").is_file()
    ran = subprocess.run(
        [sys.executable, "-S", "-P", "-c", f"import {reading.PACKAGE}"], env={"PYTHONPATH": environment}
    )
    assert ran.returncode == 0, "without the installed packages' folder"


def test_the_process_limits_itself():
    limits = (
        f"import os, resource; from {reading.PACKAGE} import worker; worker._limit();"
        "print([resource.getrlimit(kind)[0] for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE)], os.nice(0))"
    )
    said = subprocess.run([sys.executable, "-c", limits], capture_output=True, text=True, check=True).stdout
    assert said.split("] ")[0] == f"[{worker.MEMORY}, {worker.CPU_SECONDS}, {worker.LARGEST_ANSWER}" and int(
        said.split("] ")[1]
    ) >= min(os.nice(0) + 10, 19)


def test_a_file_is_refused_as_unreadable_by_its_reader():
    with pytest.raises(Unreadable, match="damaged"):
        read_blocks(b"%PDF-1.7 and nothing more")
