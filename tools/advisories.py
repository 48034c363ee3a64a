"""Known weaknesses of the libraries that are locked, on the server and in the browser.

`python -m tools.advisories` fails if it finds one. If no database of advisories can be reached, it succeeds, because people
also work without a network; its last line then says what was not looked up, and CI repeats that line at its end.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
WITHIN = 45  # s for each of the two databases


def answer(*command: str) -> Any:
    """What a command prints as JSON; None if it prints something else, or nothing in time."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=WITHIN)
        return json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError, OSError):
        return None


def of_python(told: Any) -> list[str] | None:
    """Weaknesses in pip-audit's answer, a line each; None if it could not look anything up."""
    found = told.get("dependencies", []) if isinstance(told, dict) else []
    if not any("vulns" in one for one in found):  # unreachable: each is skipped
        return None
    return [
        f"{one['name']} {one['version']}: {weakness['id']}, fixed in {', '.join(weakness['fix_versions']) or 'no version yet'}"
        for one in found
        for weakness in one.get("vulns", [])
    ]


def of_scripts(told: Any) -> list[str] | None:
    """The same for npm's answer."""
    if not isinstance(told, dict) or "vulnerabilities" not in told:
        return None
    return [
        f"{name} {one.get('range', '')}: {one.get('severity', '')}" for name, one in told["vulnerabilities"].items()
    ]


def main() -> None:
    """Ask both databases, and exit with 1 if either knows a weakness."""
    python = [sys.executable, "-m", "pip_audit", "--progress-spinner=off", "--timeout=5", "-f", "json"]
    locked = ["--disable-pip", "--require-hashes", "-r", "requirements-test.lock"]
    npm = shutil.which("npm") or "npm"
    results = {
        "Python": of_python(answer(*python, *locked)),
        "npm": of_scripts(answer(npm, "audit", "--json", "--package-lock-only")),
    }
    for kind, weaknesses in results.items():
        if weaknesses is not None:
            print(f"Advisories for {kind}: {len(weaknesses)}")
            print("".join(f"  {line}\n" for line in weaknesses), end="")
    if unknown := [kind for kind, weaknesses in results.items() if weaknesses is None]:
        print(f"not looked up: known weaknesses of {' and '.join(unknown)} libraries (no database could be reached)")
    sys.exit(1 if any(results.values()) else 0)


if __name__ == "__main__":
    main()
