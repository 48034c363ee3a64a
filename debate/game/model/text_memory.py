"""What was worked out from texts is kept in a process for a while, as nearly everything asks for it again, and goes when
texts are deleted."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeVar

Asked = TypeVar("Asked", bound=Callable[..., Any])
_forget: list[Callable[[], None]] = []


def remember_texts(at_most: int) -> Callable[[Asked], Asked]:
    """A decorator for a function of texts or names: its results for the last `at_most` of them are kept until `forget_texts`."""

    def remember(function: Asked) -> Asked:
        kept = lru_cache(at_most)(function)
        _forget.append(kept.cache_clear)
        return kept  # type: ignore[return-value]  # it takes what the function takes

    return remember


def forget_texts() -> None:
    """Forget everything that this process has worked out from texts, because some were deleted, no matter which."""
    for forget in _forget:
        forget()
