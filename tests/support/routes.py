"""Routes that are compiled once, for all applications of a process and of those that are forked from it."""

from collections.abc import Callable

from werkzeug.routing import Rule

Builder = Callable[..., tuple[str, str]]


def compile_routes_once() -> None:
    """What makes a route's addresses: werkzeug compiles it for each application, which is nine tenths of making one."""
    compiled: dict[tuple[object, ...], Builder] = {}
    compile_builder = Rule._compile_builder

    def compile_once(rule: Rule, append_unknown: bool = True) -> Builder:
        key = (tuple(rule._trace), repr(rule.defaults), append_unknown)
        if key not in compiled:
            compiled[key] = compile_builder(rule, append_unknown)
        return compiled[key]

    Rule._compile_builder = compile_once
