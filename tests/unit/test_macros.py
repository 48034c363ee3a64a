"""Each call of a macro gives what the macro takes: else a page breaks, and only for those to whom it comes up."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes

import debate

TEMPLATES = Path(debate.__file__).parent / "templates"
READER = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)


@cache
def trees() -> dict[str, nodes.Template]:
    """Every template, taken apart: a second of work, which only the worker that runs this test does."""
    return {str(path.relative_to(TEMPLATES)): READER.parse(path.read_text()) for path in TEMPLATES.rglob("*.html")}


@cache
def macros() -> dict[str, dict[str, nodes.Macro]]:
    return {name: {macro.name: macro for macro in tree.find_all(nodes.Macro)} for name, tree in trees().items()}


@cache
def included() -> dict[str, set[str]]:
    """What each template includes."""
    return {
        name: {getattr(each.template, "value", "") for each in tree.find_all(nodes.Include)}
        for name, tree in trees().items()
    }


@cache
def modules_of(name: str) -> dict[str, str]:
    """The templates that a template has imported, by their names in it; an included one has its includers' too."""
    known = {each.target: each.template.value for each in trees()[name].find_all(nodes.Import)}
    for other in (other for other, names in included().items() if name in names):
        known = modules_of(other) | known
    return known


def calls(name: str):
    """Each call of a macro that a template makes, with the macro."""
    local, modules = dict(macros()[name]), modules_of(name)
    for each in trees()[name].find_all(nodes.FromImport):
        pairs = [one if isinstance(one, tuple) else (one, one) for one in each.names]
        local |= {alias: macros()[each.template.value][original] for original, alias in pairs}
    for call in trees()[name].find_all(nodes.Call):
        match call.node:
            case nodes.Name(name=called) if called in local:
                yield call, local[called]
            case nodes.Getattr(node=nodes.Name(name=module), attr=called) if module in modules:
                yield call, macros()[modules[module]][called]


def fits(call: nodes.Call, macro: nodes.Macro) -> bool:
    if call.dyn_args or call.dyn_kwargs:
        return True
    takes = [arg.name for arg in macro.args]
    given = [*takes[: len(call.args)], *(pair.key for pair in call.kwargs)]
    needed = takes[: len(takes) - len(macro.defaults)]
    return (
        len(call.args) <= len(takes)
        and set(needed) <= set(given) <= {*takes, "caller"}
        and len(set(given)) == len(given)
    )


def test_each_call_of_a_macro_gives_what_the_macro_takes():
    found = [(name, call, macro) for name in trees() for call, macro in calls(name)]
    assert len(found) > 100
    assert [f"{name}:{call.lineno} {macro.name}" for name, call, macro in found if not fits(call, macro)] == []
