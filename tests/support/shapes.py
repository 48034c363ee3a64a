"""Reads the types of docs/protocol.md, so that tests can check messages against them."""

import re
from collections.abc import Sequence
from itertools import chain, product
from typing import Any, NamedTuple

_TOKEN = re.compile(r"\s+|//[^\n]*|/\*.*?\*/|(\"[^\"]*\"|[\w.]+|[{}\[\]()|&?:,=;])", re.S)
_PLAIN = {"number": (int, float), "string": str, "boolean": bool, "unknown": object}


class Object(NamedTuple):
    """`fields`: by name, whether the field is required, and its type; `others`: the type of all other values, in a map."""

    fields: dict[str, tuple[bool, Any]]
    others: Any = None


class Types:
    """The types in TypeScript text: objects, maps, arrays, tuples, unions, intersections and literals."""

    def __init__(self, text: str):
        self._tokens = [token for token in _TOKEN.findall(text) if token]
        self.named: dict[str, Any] = {}
        self._resolved: dict[str | int, tuple[Any, list[Any]]] = {}
        self._seen: set[int] = set()  # fields, by the ids of their tuples
        while self._tokens:
            if self._next() == "type":
                name, _ = self._next(), self._next("=")
                self.named[name] = self._union()

    def faults(self, value: Any, type: Any, at: str = "") -> list[str]:
        """The differences between a value and its type."""
        tried = []
        for one in self._alternatives(type):
            if not (found := self._differs(value, one, at)):
                return []
            tried.append(found)
        return min(tried, key=lambda faults: (len(faults), faults))

    def unseen(self) -> set[str]:
        """The fields that no value had in which `faults` has looked, each with the named type that declares it."""
        return {
            f"{name}.{field}"
            for name, type in self.named.items()
            for one in self._objects(type)
            for field, declared in one.fields.items()
            if id(declared) not in self._seen
        }

    def _objects(self, type: Any) -> list[Object]:
        """The objects that a type itself writes out, however deep."""
        match type:
            case Object(fields, others):
                inside = [of for _, of in fields.values()] + ([others] if others is not None else [])
                return [type, *chain.from_iterable(map(self._objects, inside))]
            case (_, *parts):
                return list(chain.from_iterable(map(self._objects, parts)))
        return []

    def _alternatives(self, type: Any) -> list[Any]:
        """A type's alternatives, with names, unions and intersections at the top level resolved."""
        key = type if isinstance(type, str) else id(type)
        if key not in self._resolved:
            self._resolved[key] = type, self._resolve(type)  # holds the type, so that no other gets its id
        return self._resolved[key][1]

    def _resolve(self, type: Any) -> list[Any]:
        match type:
            case str() if type in self.named:
                return self._alternatives(self.named[type])
            case ("|", *parts):
                return [one for part in parts for one in self._alternatives(part)]
            case ("&", *parts):
                return [self._merged(ones) for ones in product(*map(self._alternatives, parts))]
        return [type]

    @staticmethod
    def _merged(objects: Sequence[Object]) -> Object:
        others = [one.others for one in objects if one.others is not None]
        return Object(
            {name: field for one in objects for name, field in one.fields.items()}, others[0] if others else None
        )

    def _differs(self, value: Any, type: Any, at: str) -> list[str]:
        match type:
            case Object(fields, others):
                if not isinstance(value, dict):
                    return [f"{at}: {value!r} is no object"]
                missing = [
                    f"{at}.{name} is missing" for name, (needed, _) in fields.items() if needed and name not in value
                ]
                self._seen |= {id(fields[key]) for key in value if key in fields}
                inside = [
                    self.faults(x, fields[key][1] if key in fields else others, f"{at}.{key}")
                    if key in fields or others is not None
                    else [f"{at}.{key} is not in the types"]
                    for key, x in value.items()
                ]
                return [*missing, *chain.from_iterable(inside)]
            case ("[]", of):
                return (
                    [fault for x in value for fault in self.faults(x, of, f"{at}[]")]
                    if isinstance(value, list)
                    else [f"{at}: {value!r} is no list"]
                )
            case ("tuple", *parts):
                same = isinstance(value, list | tuple) and len(value) == len(parts)
                inside = chain.from_iterable(map(self.faults, value, parts, [at] * len(parts))) if same else ()
                return list(inside) if same else [f"{at}: {value!r} is no tuple of {len(parts)}"]
            case "true":
                right = value is True
            case str() if type in _PLAIN:
                right = isinstance(value, _PLAIN[type]) and (
                    type in ("boolean", "unknown") or not isinstance(value, bool)
                )
            case _:
                right = value == (type.strip('"') if type.startswith('"') else float(type))
        return [] if right else [f"{at}: {value!r} is not {type}"]

    # --- reading ---

    def _next(self, expected: str = "") -> str:
        token = self._tokens.pop(0)
        assert not expected or token == expected, (expected, token, self._tokens[:8])
        return token

    def _is(self, token: str, ahead: int = 0) -> bool:
        return len(self._tokens) > ahead and self._tokens[ahead] == token

    def _joined(self, sign: str, part: Any) -> Any:
        if self._is(sign):  # a long union has a bar before each part
            self._next()
        parts = [part()]
        while self._is(sign):
            self._next()
            parts.append(part())
        return (sign, *parts) if len(parts) > 1 else parts[0]

    def _union(self) -> Any:
        return self._joined("|", lambda: self._joined("&", self._one))

    def _one(self) -> Any:
        match token := self._next():
            case "{":
                found = self._object()
            case "(":
                found = self._union()
                self._next(")")
            case "[":
                found = ("tuple", *self._list("]"))
            case _:
                found = token
        while self._is("[") and self._is("]", 1):
            self._next(), self._next()
            found = ("[]", found)
        return found

    def _list(self, end: str) -> list[Any]:
        found = []
        while not self._is(end):
            found.append(self._union())
            if self._is(","):
                self._next()
        self._next(end)
        return found

    def _object(self) -> Object:
        fields, others = {}, None
        while not self._is("}"):
            if self._is("["):
                while self._next() != "]":
                    pass
                name = None
            else:
                name = self._next()
            needed = not (self._is("?") and self._next())
            self._next(":")
            type = self._union()
            if name is None:
                others = type
            else:
                assert name not in fields, f"{name} is declared twice"
                fields[name] = needed, type
            while self._is(",") or self._is(";"):
                self._next()
        self._next("}")
        return Object(fields, others)
