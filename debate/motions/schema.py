"""The JSON Schema of a pack, made from the types and limits that packs are checked with."""

from typing import Any, get_args

import msgspec

from ..game.model.motion import Card, Link, Moment, Motion, Sample, Side, SideText, Source
from ..game.model.phases import LIMITS as SPEECHES
from .checks import ADDRESS, AGES, GIVEN, LENGTHS, MAX_ITEMS, MONTH, NAMED, SPOKEN, WORD

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# What each field is for, in the words of motions/README.md.
FIELDS: dict[type, dict[str, str]] = {
    Motion: {
        "title": "The motion as a sentence.",
        "question": "The same as a question, for the class to answer.",
        "background": "What people need to know first, in short paragraphs.",
        "facts": "Facts that both sides accept before the debate.",
        "sides": "The two sides: for the motion, and against it.",
        "stances": "The five answers to the question, from strongly for to strongly against.",
        "cards": "Both decks: one table for each card, under a name of your own.",
        "glossary": "Words that players may not know, each with its meaning.",
        "timeline": "What happened when.",
        "sources": "Where evidence comes from: one table for each source, under a name of your own.",
        "care": "Notes on content that only teachers see.",
        "words": "Words to avoid, each with the words to use. Only teachers see them.",
        "debrief": "Questions for afterwards.",
        "themes": "What the cards are about. Each theme has a name of your own and a name for people.",
        "essay": "Title, author and year of the text behind the motion.",
        "samples": "Sample clashes for practising judgement.",
        "language": "The language of the pack, such as en or de.",
        "age": "The age of the youngest students the motion suits. A library searches by it.",
        "topics": "What the motion is about, such as School or City. A library searches by it.",
        "checked": "The month in which you last looked up the facts, such as 2026-11.",
        "tone": "`grave` where people suffer from what is argued: the big screen then shows results without jolt or sound.",
    },
    SideText: {
        "name": "The label of the side.",
        "gloss": "What the label means, in three words.",
        "sentence": "What the side wants, in one sentence.",
    },
    Card: {
        "side": "The side that plays this card.",
        "theme": "One of the themes.",
        "difficulty": "How hard it is to argue: 1 plain, 2 testing, 3 hard.",
        "title": "The argument in a few words.",
        "claim": "The argument as a debater would put it. Who said it first belongs in the evidence.",
        "why": "Why that matters for the motion.",
        "evidence": "Something that a student can check, or “Reasoning: …” if there is none.",
        "weak_point": "What the other side can fairly say against it.",
        "answers": "Which cards of the other side it answers, and how.",
        "short": "A short version of a claim of more than 115 characters, in one sentence, for where space is tight.",
        "evidence_short": "The evidence in one sentence that every group can read, with who found it and when. Of reasoning, an example.",
        "weak_on": "Whether the weak point is about the claim or about the evidence.",
        "restated": "The claim in other words, as an opponent would fairly put it.",
        "speech": "The whole argument with its evidence, as one would say it in an opening. Computer players speak it.",
        "last": "The last word for it when a clash is over, in other words than `speech`. It makes sense after anything.",
        "cues": "Everyday words for its point that the card doesn’t use, so that computer players recognise it in what people write.",
        "careful": "Evidence for younger or mixed groups, shown instead of the other.",
        "teacher": "A note for teachers, which no screen of a room shows.",
        "strength": "What makes it hard to answer.",
        "year": "The year of the evidence.",
        "paragraphs": "The paragraphs of the essay that it comes from.",
        "grows_from": "What in the essay gave rise to it.",
        "basis": "What it rests on, such as a law or a statement.",
        "position": "What the people the card is about have said in public.",
        "sensitive": "How hard it is to bear.",
        "tags": "What makes it hard to bear.",
        "sources": "The names of its sources.",
        "stock": "The stock issue, if the card only asks: players then bring the argument, and computer players don’t argue.",
    },
    Link: {
        "kind": "Whether the card answers the whole claim or part of it.",
        "hint": "The idea of the answer, in one sentence.",
        "measure": "What `outweighs` compares the two points by.",
        "outweighs": "Why this card’s point counts more than the other’s, in one sentence.",
        "reply": "What the other card can say to the hint, if its own answer to this card doesn’t.",
        "answer": "The whole answer to somebody who argued the other card’s claim in words of their own, as one would say it.",
    },
    Moment: {"year": "When it was.", "fact": "What happened.", "sources": "The names of its sources."},
    Sample: {
        "side": "The side of the opening.",
        "opening": "An opening.",
        "restatement": "How the rebuttal restates its claim.",
        "rebuttal": "An answer to the opening.",
        "verdict": "Which text came out ahead.",
        "why": "Why it did.",
        "tip": "What would help the other text most; if it was close, both.",
        "tip_why": "That tip as a sentence.",
    },
    Source: {
        "title": "What the source is called.",
        "kind": "What it is and who says so.",
        "urls": "Its addresses on the web, the best one first.",
        "read": "How much of it the pack’s author has read, and where.",
    },
}  # fmt: skip


def schema() -> dict[str, Any]:
    """What a pack may hold, for editors and other programs: the rules for each field by itself. Only `checks` knows how fields
    depend on each other, such as a card's theme and its answers."""
    parts = msgspec.json.schema(Motion)["$defs"]
    for name in GIVEN:
        del parts["Motion"]["properties"][name]
        parts["Motion"]["required"].remove(name)
    for kind, meanings in FIELDS.items():
        part = parts[kind.__name__]
        part.pop("description", None)
        part["additionalProperties"] = False
        for name, meaning in meanings.items():
            field = part["properties"][name] = _limited(part["properties"][name], kind, name, name in part["required"])
            field["description"] = meaning
            if not field.get("default", True):  # left out is empty
                del field["default"]
            if "" in field.get("enum", ()):
                field["enum"].remove("")
    motion = parts.pop("Motion")
    sides = list(get_args(Side))
    motion["properties"]["sides"] |= {"required": sides, "propertyNames": {"enum": sides}}
    for name, form in NAMED.items():
        motion["properties"][name]["propertyNames"] = {"pattern": f"^(?:{form.pattern})$"}
    motion["properties"]["checked"]["pattern"] = f"^(?:{MONTH.pattern})$"
    motion["properties"]["age"] |= {"enum": [0, *AGES]}
    for name in ("glossary", "words"):
        motion["properties"][name]["propertyNames"] = {"minLength": 1, "maxLength": WORD}
    parts["Card"]["properties"]["theme"]["minLength"] = 1
    parts["Card"]["properties"]["difficulty"] |= {"minimum": 1, "maximum": 3}
    parts["Card"]["properties"]["answers"]["minProperties"] = 1
    parts["Source"]["properties"]["urls"]["items"]["pattern"] = f"^(?:{ADDRESS.pattern})$"
    for name in SPOKEN:
        parts["Sample"]["properties"][name]["minLength"] = SPEECHES[name][0]
    return {"$schema": DIALECT, **motion, "title": "Motion pack", "$defs": parts}


def _limited(field: dict[str, Any], kind: type, name: str, required: bool) -> dict[str, Any]:
    """A field with its limits of length and number."""
    least = {"minLength": 1} if required else {}
    if (longest := LENGTHS[kind].get(name)) is not None:
        if field.get("type") == "string":
            field |= {**least, "maxLength": longest}
        for inside in (field.get("items"), field.get("additionalProperties"), *field.get("prefixItems", ())):
            if isinstance(inside, dict) and inside.get("type") == "string":
                inside |= {"minLength": 1, "maxLength": longest}
    if "maxItems" not in field and (most := MAX_ITEMS.get(kind, {}).get(name)) is not None:
        sizes = ("minProperties", "maxProperties") if field["type"] == "object" else ("minItems", "maxItems")
        field |= {sizes[1]: most} | ({sizes[0]: 1} if required else {})
    return field
