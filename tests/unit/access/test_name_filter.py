"""Typed names: unkind words are refused however they are spelt, and real names are allowed."""

import pytest
from glin_profanity import normalize_unicode

from debate.access.name_filter import is_unkind, unkind_words

OWN = """
    Ana|Bo|Cassandra|Essex|Scunthorpe|Penistone|Clitheroe|Middlesex|Sussex|Dick|Dick van Dyke|Dickens|Hancock|Hitchcock
    Cockburn|Babcock|Butt|Fanny|Hooker|Lolita|Peter|Regina|Anita|Nasser|Hassan|Bassam|Titus|Tatiana|Sexton|Assunta
    Matsushita|Takeshita|Shital|Harshit|Akshit|Dikshit|Phuc|Phuong|Kuntal|Fuchs|Semenov|Nigel|Nigeria|Gaylord|Gay|Muslim
    Jesus|Osama|Muhammad|李小龙|Мария|Zoë|Łucja|Ali 2000|Sam 69|Team 5|Blue Tit|Bass Player|First Class|Therapist|B S|Max X X
    Farthing|Dumbuya|Fatima|Fatmata|Ratna|Piggott|Wee Kim|Peele|Poopathi|Loserth|Monkey King|Robert Pattinson
"""
UNKIND = """
    fuck|Fuck you|F U C K|f.u.c.k|F-U-C-K|fuuuuck|fvck|xX_F-u.c.k_Xx|iamafuck|fuсk|ｆｕｃｋ|𝓯𝓾𝓬𝓴|fück|phuck|sh1t|5h1t|$hit|shithead
    b1tch|b!tch|a$$|a$$hole|arsehole|cunt|c u n t|n1gger|nigg4|f4gg0t|fag|slut|wh0re|pussy|d1ckhead|p0rn|hitler|H1tler|Adolf Hitler
    poopface|P00pface|Poop Face|fart_head|butthead|smelly pants|Loser 7|STUPID|ugly|stinky|nazi|KKK|kys|scheiße|puta|mierda|сука
"""


def names(table: str) -> list[str]:
    return [name for line in table.strip().splitlines() for name in line.strip().split("|")]


def test_a_persons_own_name_passes():
    assert [name for name in names(OWN) if is_unkind(name)] == []


def test_an_unkind_name_does_not_pass_however_it_is_spelt():
    assert [name for name in names(UNKIND) if not is_unkind(name)] == []


@pytest.mark.parametrize("language", ["de", "fr", "it", "es", "nl", "pt-BR", "zh-Hans", "nb", "tr", "eo", "xx", ""])
def test_the_words_of_the_motions_language_count_beside_the_english_ones(language):
    assert is_unkind("fuck", language) and not is_unkind("Peter", language) and not is_unkind("Regina", language)


def test_a_word_of_another_language_counts_in_that_language():
    assert is_unkind("Fotze", "de-CH") and not is_unkind("Fotze", "en")


@pytest.mark.parametrize(
    ("name", "refused"),
    [("Potato", True), ("POTATO", True), ("Hot Potato", True), ("p0tato", True), ("Potatoes", False), ("Ana", False)],
)
def test_a_teachers_own_words_count_as_whole_words_however_they_are_spelt(name, refused):
    assert is_unkind(name, "en", ("Potato", "nose picker")) is refused


def test_a_teacher_may_block_even_what_is_somebodys_name():
    assert is_unkind("Dick", "en", ("dick",)) and not is_unkind("Dick", "en", ())


@pytest.mark.parametrize("name", ["", " ", "...", "🖕🏽", "a." * 100, "((((" * 50, "%s", "\u200b\u202e", "f*" * 90])
def test_odd_names_are_looked_at_without_harm(name):
    assert isinstance(is_unkind(name), bool)


def test_a_phrase_of_words_that_are_fine_one_by_one_is_found_however_often_they_were_seen():
    for _ in range(2):
        assert unkind_words("The wind dealt it a blow. A job is a job.") == {}
        assert unkind_words("They talk of a blow job in class") == {"blow job": "blow job"}


@pytest.mark.parametrize("word", ["f***ing", "b*tch", "sh1t", "$hit", "f.u.c.k", "f u c k", "1diot", "a**hole"])
def test_a_word_is_quoted_as_it_is_written_whatever_it_is_taken_for(word):
    for _ in range(2):
        assert {*unkind_words(f"That is {word} of you.").values()} == {word}


@pytest.mark.parametrize("text", ["f***ing!", "“f***ing!!”", "f***ing?!", "naz!", "b!tch!"])
def test_an_exclamation_mark_ends_a_sentence_or_is_a_letter(text):
    for _ in range(2):
        assert unkind_words(f"That is so {text}") and not unkind_words("No way! Stop it! Ha!!")


def test_plain_ascii_needs_no_normalizing_as_the_filter_takes_for_granted():
    ascii = "".join(map(chr, range(128)))
    assert normalize_unicode(ascii) == ascii
