"""JSON merge patches (RFC 7396): `diff` makes one, `merge` applies one.

Documents here hold no nulls, because a patch uses null to remove something. An array is
replaced as a whole.
"""

from typing import Any


def diff(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """The smallest patch that turns `before` into `after`; empty when they are equal."""
    patch: dict[str, Any] = {key: None for key in before if key not in after}
    for key, new in after.items():
        old = before.get(key)
        if old is new:
            continue
        if type(old) is type(new) is dict:
            if inner := diff(old, new):
                patch[key] = inner
        elif old != new or type(old) is not type(new):
            patch[key] = new
    return patch


def merge(document: Any, patch: Any) -> Any:
    """The document with the patch applied, as a new document."""
    if not isinstance(patch, dict):
        return patch
    result = dict(document) if isinstance(document, dict) else {}
    for key, new in patch.items():
        if new is None:
            result.pop(key, None)
        else:
            result[key] = merge(result.get(key), new)
    return result
