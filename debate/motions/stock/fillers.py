"""The words in place of texts that nobody has written in a teacher's own motion, and the way back to what was written."""

from collections.abc import Callable, Mapping

from ... import i18n
from ...game.model.motion import ASKED, SIDES, Card, Motion, Side, other
from ..checks import LENGTHS
from .issues import ANSWER, COUNTER, DISCUSSED, DOUBT, ISSUES, LINE, REASON, SEEN, SHOWN, STRONGEST, YOURS
from .own_words import fitting_frame, issue_for, reads_text
from .sides import glosses, opposite
from .stock_deck import stock_cards, title_of

_ = str  # marks texts for translators; they are translated where a motion is put together

WRITTEN = ("title", "claim", "why", "evidence", "weak_point")  # texts of a card that a stock issue has
ARGUED = WRITTEN[1:]  # a card with all of these is an argument, and no longer a stock issue
AROUND = (
    "question",
    "background",
    "facts",
    *(f"sides.{side}.{name}" for side in SIDES for name in ("gloss", "sentence")),
)
# Themes of cards without a theme of their own: a question of the set, one that somebody has written, and an argument.
STAND_INS = _ASKING, _ASKED, _ARGUING = "stock", "asked", "own"


def is_argued(card: Card, language: str) -> bool:
    """Whether a card has a claim and a reason that somebody wrote."""
    say = in_tongue(language)
    fillers = {say(REASON), say(SHOWN), *(say(issue.help) for issues in ISSUES.values() for issue in issues)}
    return not card.claim.rstrip().endswith(ASKED) and card.why not in fillers


def is_backed(card: Card, language: str) -> bool:
    """Whether a card has evidence that somebody wrote."""
    return card.evidence not in map(in_tongue(language), (*YOURS, LINE))


def in_tongue(language: str) -> Callable[[str], str]:
    """Translates into a motion's language, where the interface has it."""
    tags = {tag.casefold().replace("_", "-"): tag for tag in i18n.available()}
    wanted = language.casefold()
    locale = tags.get(wanted) or tags.get(wanted.partition("-")[0]) or i18n.SOURCE
    return lambda text: i18n.translate(locale, text)


def whole(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields of a teacher's own motion, with words for everything that isn't written yet. A card with a written argument is no
    longer a stock issue."""
    written = {path: value for path, value in fields.items() if value.strip()}
    texts = written | {path: text for path, text in texts_for(written).items() if path not in written}
    for card, _stock in stock_cards(written):
        if all(f"cards.{card}.{name}" in written for name in ARGUED):
            del texts[f"cards.{card}.stock"]
    return texts


def unsure(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields with links in part where nobody has said that a written card answers another one directly: both took the link over with
    the questions whose places they have, and not from one paragraph of an essay."""
    placed = {
        card: fields.get(f"cards.{card}.paragraphs")
        for card, _stock in stock_cards(fields)
        if fields.get(f"cards.{card}.claim")
    }
    links = [path.split(".") for path, kind in fields.items() if path.endswith(".kind") and kind == "direct"]
    return dict(fields) | {
        ".".join(path): "partial"
        for path in links
        if path[0] == "cards" and placed.keys() >= {path[1], path[3]} and not fields.get(".".join([*path[:4], "hint"]))
        if not placed[path[1]] or placed[path[1]] != placed[path[3]]
    }


def only_written(fields: Mapping[str, str]) -> dict[str, str]:
    """The reverse, for a file that was downloaded before: the fields without the words that `whole` adds, and without the questions of
    stock cards, which an earlier version may have put otherwise."""
    themes = {  # of cards that ask, and not a question that an essay quotes or somebody has written
        card: fields.get(f"cards.{card}.theme", _ASKING)
        for card, _stock in stock_cards(fields)
        if fields.get(f"cards.{card}.claim", "").rstrip().endswith("?")
    }
    texts_of = {_ASKING: (*WRITTEN, "short"), _ARGUING: ("claim", "short")}
    unwritten = {f"cards.{card}.{name}" for card, theme in themes.items() for name in texts_of.get(theme, ())}
    named = {f"cards.{card}.title" for card, theme in themes.items() if theme == _ARGUING}
    fields = {path: value for path, value in fields.items() if path not in unwritten}
    wordless = {
        path: value
        for path, value in fields.items()
        if path in ("title", "language", *named)
        or (
            path.startswith("cards.")
            and not path.endswith(WRITTEN[:1] + WRITTEN[2:])
            and not (path.endswith(".theme") and value in STAND_INS)
        )
    }
    texts = texts_for(wordless)
    return {path: value for path, value in fields.items() if texts.get(path) != value or path in named}


def texts_for(fields: Mapping[str, str]) -> dict[str, str]:
    """The words in place of texts that nobody has written, for stock issues and for the motion around them."""
    say = in_tongue(fields.get("language", i18n.SOURCE))
    texts = {
        "background": say("Nobody has put together facts for this motion. Say what you know, and how you know it.")
    }
    texts["facts"] = say("Before you begin, agree on two or three facts that neither side doubts.")
    title, sentence = fields.get("title", "").strip()[: LENGTHS[Motion]["title"]], ""
    if title:
        sentence = title if title.endswith((".", "!", "?", "…", "。", "؟")) else f"{title}."
        texts["question"] = say(_("%(motion)s Do you agree?")) % {"motion": sentence}
    no = (
        say(_("We say no to “%(motion)s”.")) % {"motion": title.rstrip(".!")}
        if title
        else say(_("The motion is wrong."))
    )
    english = fields.get("language", "en").startswith("en")
    yes_gloss, no_gloss = (english and glosses(title)) or (say(_("Agrees")), say(_("Disagrees")))
    for side, gloss, said in (
        ("for", yes_gloss, sentence or say(_("The motion is right."))),
        ("against", no_gloss, opposite(title) or no),
    ):
        texts[f"sides.{side}.gloss"] = gloss
        texts[f"sides.{side}.sentence"] = said
    names = {_ASKING: say(_("Question")), _ASKED: say(_("Question")), _ARGUING: say(_("Argument"))}
    asking = {card for card, _stock in stock_cards(fields) if not _says(fields.get(f"cards.{card}.claim", ""))}
    for card in dict.fromkeys(path.split(".")[1] for path in fields if path.startswith("cards.")):
        path = f"cards.{card}"
        if not fields.get(f"{path}.theme"):
            claimed, named = fields.get(f"{path}.claim"), fields.get(f"{path}.title")
            unclaimed = _ARGUING if named else _ASKING  # somebody has named an argument
            theme = _ARGUING if card not in asking else _ASKED if claimed else unclaimed
            texts |= {f"{path}.theme": theme, f"themes.{theme}": names[theme]}
        texts[f"{path}.difficulty"] = "1"
    if asked := [
        issue_for(*one, fields, say).question
        for one in DISCUSSED
        if one[0] in {stock for _card, stock in stock_cards(fields)}
    ]:
        texts["debrief"] = "\n".join((say(STRONGEST), *asked[:2]))
    reads = reads_text(fields)
    for card, stock in stock_cards(fields):
        path = f"cards.{card}"
        of: Side = "against" if fields.get(f"cards.{card}.side") == "against" else "for"
        name, question, help = issue_for(stock, of, fields, say)
        if english and (frame := fitting_frame(stock, of, title)):
            name, _plain, help = frame
        yours = LINE if reads else next(text for text, issues in YOURS.items() if stock in issues.split())
        near = not fields.get(f"cards.{card}.title")  # below a title of one's own, "this" would be that
        others = issue_for(stock, other(of), fields, say, brief=near).question
        brief = issue_for(stock, of, fields, say, brief=near).question
        if reads and stock == "known":
            help = say(SHOWN)
        if card not in asking:  # what helps to answer the question says nothing of a claim that is written
            name, help, yours, others = (
                title_of(fields[f"cards.{card}.claim"]),
                REASON,
                LINE if reads else SEEN,
                say(DOUBT),
            )
        elif fields.get(f"{path}.paragraphs") and (claim := fields.get(f"{path}.claim")):
            # A question that an essay asks is not that of the place.
            name, help, yours, others = title_of(claim), ANSWER, LINE if reads else SEEN, say(COUNTER)
        card_texts = (say(name), question, say(help), say(yours), others)
        texts |= {f"cards.{card}.{field}": text for field, text in zip(WRITTEN, card_texts, strict=True)}
        if brief != question and not fields.get(f"cards.{card}.claim"):
            texts[f"cards.{card}.short"] = brief
    return texts


def _says(claim: str) -> bool:
    """Whether a claim is written that doesn't ask: a sharper question is a question still."""
    return bool(claim) and not claim.rstrip().endswith(ASKED)
