"""The JSON Schema of a pack, made from the types and limits that packs are checked with."""

from typing import Any, get_args

import msgspec

from ..game.model.motion import Motion, Side, Topic, said_of
from ..game.model.phases import LIMITS as SPEECHES
from .checks import ADDRESS, AGES, GIVEN, KINDS, LENGTHS, MAX_ITEMS, MONTH, NAMED, SPOKEN, WORD

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# What each field is for, in the words of motions/README.md.
FIELDS = {kind: {name: of.description or "" for name, of in said_of(kind).items()} for kind in KINDS}


def pack_schema() -> dict[str, Any]:
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
        for name in meanings:
            field = part["properties"][name] = _limited(part["properties"][name], kind, name, name in part["required"])
            if not field.get("default", True):  # left out is empty
                del field["default"]
            if "" in field.get("enum", ()):
                field["enum"].remove("")
    motion = parts.pop("Motion")
    sides = list(get_args(Side))
    motion["properties"]["sides"] |= {"required": sides, "propertyNames": {"enum": sides}}
    parts["SideText"]["properties"]["blocks"]["propertyNames"] = {"enum": list(get_args(Topic))}
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
