"""`python -m support.compiling`: the real server, which prints the name of each template that it compiles and of each module that it loads."""

import importlib
import sys
from importlib.abc import MetaPathFinder
from typing import Any


class Loading(MetaPathFinder):
    """Finds nothing, and says what is looked for."""

    def find_spec(self, name: str, *_: Any) -> None:
        print(f"loads {name}", flush=True)


def main() -> None:
    sys.meta_path.insert(0, Loading())
    importlib.import_module("debate.server")  # patches what the next modules use
    from jinja2 import Environment

    from debate.__main__ import main as debate
    from debate.web.context import Application

    compiled = Environment.compile

    def compile(self: Environment, source: Any, name: str | None = None, *given: Any, **more: Any) -> Any:
        print(f"compiled {name}", flush=True)
        return compiled(self, source, name, *given, **more)

    Application.jinja_options = {}  # nothing was kept of an earlier start
    Environment.compile = compile  # type: ignore[method-assign]
    debate(["serve"])


if __name__ == "__main__":
    main()
