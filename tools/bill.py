"""Whose work the program builds on: every library that is installed or served, with version, hashes and licence.

`python -m tools.bill sbom` writes dist/counterclaim.cdx.json (CycloneDX 1.6), `python -m tools.bill licences` writes
docs/licences.md. Versions and hashes are those of the lock files; licences are what each library says of itself.
"""

import base64
import json
import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
UNKNOWN = "only on other systems"
SPDX = {
    "Apache License 2.0": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "The BSD 2-Clause License": "BSD-2-Clause",
}  # what older packages write: the name that everybody uses


class Library(NamedTuple):
    """A library; `kind` is pypi or npm, `hashes` are of its files: (algorithm, hex)."""

    kind: str
    name: str
    version: str
    licence: str
    hashes: tuple[tuple[str, str], ...]


def libraries() -> list[Library]:
    """Everything that runs on a server or in a browser, not what only tests and tools need."""
    return [*_python(), *_browser()]


def _python() -> list[Library]:
    found: dict[str, Library] = {}
    lock = (ROOT / "requirements.lock").read_text()
    for name, version, rest in re.findall(r"^([\w.-]+)==(\S+)((?:.*\\\n)*.*)$", lock, re.M):
        hashes = tuple(("SHA-256", one) for one in re.findall(r"--hash=sha256:(\w+)", rest))
        found[f"{name} {version}"] = Library("pypi", name, version, _licence(name), hashes)
    return list(found.values())


def _licence(name: str) -> str:
    try:
        said = metadata(name)
    except PackageNotFoundError:  # for another operating system
        return UNKNOWN
    classified = [line.rpartition(" :: ")[2] for line in said.get_all("Classifier") or () if line.startswith("License")]
    short = said.get("License") or ""
    for one in (said.get("License-Expression"), short if len(short) < 60 and "\n" not in short else "", *classified):
        if one and one != "OSI Approved":
            return SPDX.get(one, one)
    return UNKNOWN


def _browser() -> list[Library]:
    lock = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    found = []
    for place, package in lock.items():
        if place and not package.get("dev") and not package.get("optional"):  # these are esbuild again, for each system
            algorithm, _, digest = package["integrity"].partition("-")
            hashes = ((f"SHA-{algorithm[3:]}", base64.b64decode(digest).hex()),)
            own = json.loads((ROOT / place / "package.json").read_text()) if (ROOT / place).exists() else {}
            licence = package.get("license") or ((own.get("licenses") or [{}])[0].get("type")) or UNKNOWN
            found.append(Library("npm", place.removeprefix("node_modules/"), package["version"], licence, hashes))
    return found


def sbom() -> str:
    """The bill of materials, as CycloneDX in JSON."""
    from cyclonedx.contrib.license.factories import LicenseFactory
    from cyclonedx.model import HashAlgorithm, HashType
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.output import make_outputter
    from cyclonedx.schema import OutputFormat, SchemaVersion
    from packageurl import PackageURL

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    bom, licences = Bom(), LicenseFactory()
    bom.metadata.component = Component(
        name=project["name"], version=project["version"], type=ComponentType.APPLICATION, bom_ref=project["name"]
    )
    for one in libraries():
        namespace, _, name = one.name.rpartition("/")
        purl = PackageURL(one.kind, namespace or None, name, one.version)
        bom.components.add(
            Component(
                name=one.name,
                version=one.version,
                type=ComponentType.LIBRARY,
                bom_ref=purl.to_string(),
                purl=purl,
                licenses=[] if one.licence == UNKNOWN else [licences.make_from_string(one.licence)],
                hashes=[HashType(alg=HashAlgorithm(kind), content=digest) for kind, digest in one.hashes],
            )
        )
    bom.register_dependency(bom.metadata.component, bom.components)
    return make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2) + "\n"


def table() -> str:
    """docs/licences.md."""
    names: dict[str, dict[str, str]] = {"pypi": {}, "npm": {}}
    for one in libraries():
        names[one.kind][one.name] = one.licence
    parts = ["# Licences\n\nWhat the program builds on, and the licence that each library says it has. `make licences`"]
    parts.append("\nwrites this page; `make sbom` writes the same with versions and hashes.\n")
    for kind, title in (("pypi", "On the server"), ("npm", "In the browser, and to build its files")):
        rows = "".join(f"| {name} | {licence} |\n" for name, licence in sorted(names[kind].items()))
        parts.append(f"\n## {title}\n\n| library | licence |\n|---|---|\n{rows}")
    return "".join(parts)


def main() -> None:
    """Write what the command line asks for."""
    if sys.argv[1:] == ["licences"]:
        (ROOT / "docs" / "licences.md").write_text(table())
    elif sys.argv[1:] == ["sbom"]:
        file = ROOT / "dist" / "counterclaim.cdx.json"
        file.parent.mkdir(exist_ok=True)
        file.write_text(sbom())
        print(file.relative_to(ROOT))
    else:
        sys.exit("python -m tools.bill sbom|licences")


if __name__ == "__main__":
    main()
