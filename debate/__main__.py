"""The command line: `debate serve|doctor|replay`, `debate db upgrade|backup|restore|clean`, `debate motions check|table|schema`."""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from .config import Settings, SettingsError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from .game import Motion
    from .storage.backup import Contents


def main(arguments: Sequence[str] | None = None) -> None:
    """Do what the arguments say. If that fails, exit with a status and a readable message."""
    parser = argparse.ArgumentParser(prog="debate", description="Counterclaim: live debate practice for a classroom.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    serving = commands.add_parser("serve", help="serve until stopped")
    serving.add_argument("--host", help="address to listen on (default: HOST, else 127.0.0.1)")
    serving.add_argument("--port", type=int, help="port to listen on (default: PORT, else 5000)")
    serving.set_defaults(do=serve)

    db = commands.add_parser("db", help="look after the database").add_subparsers(required=True, metavar="COMMAND")
    db.add_parser("upgrade", help="make the database, or bring it up to date").set_defaults(do=upgrade)
    backing_up = db.add_parser("backup", help="write everything to one file, while the server runs")
    backing_up.set_defaults(do=back_up)
    restoring = db.add_parser("restore", help="put a backup into an empty database, while no server runs")
    restoring.set_defaults(do=restore)
    db.add_parser("clean", help="leave nothing deleted in the database's files; outside lessons").set_defaults(do=clean)
    for each in (backing_up, restoring):
        each.add_argument("file", type=Path, metavar="FILE")

    examining = commands.add_parser("doctor", help="check this installation, and say what to do")
    examining.add_argument(
        "--url", default="", help="where people reach the server (default: DEBATE_PUBLIC_URL, else this machine)"
    )
    examining.set_defaults(do=examine)

    replaying = commands.add_parser("replay", help="say how a debate went, from its log")
    replaying.add_argument("room", nargs="?", help="the code of a room (with --check, default: every room)")
    replaying.add_argument(
        "--check", action="store_true", help="replay the log through the rules and compare with what is stored"
    )
    replaying.set_defaults(do=replay)

    packs = commands.add_parser("motions", help="look after motion packs").add_subparsers(
        required=True, metavar="COMMAND"
    )
    checking = packs.add_parser("check", help="say what is wrong with packs, and how to put it right")
    checking.add_argument(
        "files", type=Path, nargs="*", metavar="FILE", help="a pack (default: every pack in motions/)"
    )
    checking.set_defaults(do=check)
    counting = packs.add_parser("table", help="print packs in figures, as Markdown: cards, links, sources")
    counting.add_argument(
        "files", type=Path, nargs="*", metavar="FILE", help="a pack (default: every pack in motions/)"
    )
    counting.set_defaults(do=count)
    describing = packs.add_parser("schema", help="print the JSON Schema of a pack")
    describing.set_defaults(do=describe)

    chosen = parser.parse_args(arguments)
    try:
        chosen.do(chosen)
    except SettingsError as error:
        sys.exit(str(error))


def serve(chosen: argparse.Namespace) -> None:
    """Serve until stopped."""
    settings = Settings.read()
    given = {name: value for name in ("host", "port") if (value := getattr(chosen, name)) is not None}
    if "DEBATE_SECRET" not in os.environ and (settings.redis_url or not settings.sqlite_file):
        print(
            "DEBATE_SECRET is not set: seats will be lost with this disk, and another process would not know them.",
            file=sys.stderr,
        )
    from . import server

    server.serve(replace(settings, **given))


def upgrade(chosen: argparse.Namespace) -> None:
    """Bring the schema up to date."""
    from .storage.engine import open_engine, revision_of, stranger, upgrade_schema

    engine = open_engine(Settings.read().database_url)
    with _faults_in_words():
        if (revision := revision_of(engine)) and (why := stranger(revision)):
            sys.exit(f"The database can’t be upgraded. {why}")
        upgrade_schema(engine)


@contextmanager
def _faults_in_words() -> Iterator[None]:
    """Exit with a sentence if a backup can't be used, or the database doesn't answer."""
    from sqlalchemy.exc import OperationalError

    from .storage.backup import BackupError

    try:
        yield
    except BackupError as error:
        sys.exit(str(error))
    except OperationalError as error:
        sys.exit(f"The database does not answer: {error.orig}")


def back_up(chosen: argparse.Namespace) -> None:
    """Write a backup, and say what is in it and what is not."""
    from .storage import backup
    from .storage.engine import open_engine

    settings = Settings.read()
    with _faults_in_words():
        contents = backup.back_up(open_engine(settings.database_url), chosen.file)
    print(f"{chosen.file}: {chosen.file.stat().st_size / 1e6:.1f} MB. {_told(contents)}")
    print("Everything that students wrote is in it: keep it where only you can read it, and delete it when it is old.")
    kept = "" if os.environ.get("DEBATE_SECRET") else f", which is in {settings.data / 'secret'}"
    print(f"Not in it is the secret{kept}: without the same secret, links and seats from before stop working.")


def restore(chosen: argparse.Namespace) -> None:
    """Put a backup into an empty database."""
    from .storage import backup
    from .storage.engine import open_engine

    with _faults_in_words():
        contents = backup.restore(chosen.file, open_engine(Settings.read().database_url))
    print(f"{chosen.file} is restored. {_told(contents)}")
    print("What was deleted after this backup was taken is back: delete it again.")


def clean(chosen: argparse.Namespace) -> None:
    """Rewrite the tables, so that no file holds what was deleted."""
    from sqlalchemy.exc import OperationalError

    from .storage.engine import open_engine, revision_of, rewrite_tables

    engine = open_engine(Settings.read().database_url)
    try:
        if revision_of(engine) is None:
            sys.exit("There is no database here yet.")
        rewrite_tables(engine)
    except OperationalError as error:
        sys.exit(f"The database could not be rewritten: {error.orig}")
    print("Nothing that was deleted is left in the tables’ files.")
    if engine.dialect.name == "postgresql":
        print(
            "PostgreSQL’s write-ahead log keeps it until it is recycled; archived logs and backups, as long as you keep them."
        )


def _told(contents: "Contents") -> str:
    """What a backup holds, in words."""
    last = datetime.fromtimestamp(contents.last / 1000, UTC)
    until = f", the last of them at {last:%Y-%m-%d %H:%M:%S} UTC" if contents.last else ""
    return f"Rooms: {contents.rooms}, seats: {contents.seats}, commands: {contents.entries}{until}."


def examine(chosen: argparse.Namespace) -> None:
    """Check the installation. The exit status is 1 if there is a fault."""
    from . import doctor

    if chosen.url and not chosen.url.startswith(("http://", "https://")):
        sys.exit(f"--url has to be an address like https://debate.example.org, not {chosen.url!r}.")
    sys.exit(0 if doctor.report(doctor.examine(chosen.url)) else 1)


def replay(chosen: argparse.Namespace) -> None:
    """Say how a debate went, or prove that its log leads to what is stored."""
    from .access.credentials import tidy_code
    from .storage.engine import is_current, open_engine
    from .storage.rooms.store import NoRoom, Store
    from .subjects.results import replay as replays

    if not chosen.room and not chosen.check:
        sys.exit("Which room? Say its code; or check all rooms: debate replay --check")
    engine = open_engine(Settings.read().database_url)
    if not is_current(engine):
        sys.exit("The database is not up to date. Run this first: debate db upgrade")
    store = Store(engine)
    try:
        if chosen.check:
            sys.exit(replays.check_rooms(store, tidy_code(chosen.room) if chosen.room else None, print))
        replays.tell_phases(store, tidy_code(chosen.room), print)
    except NoRoom:
        sys.exit(f"There is no room {chosen.room}.")


def check(chosen: argparse.Namespace) -> None:
    """Check motion packs."""
    from .motions.advice import advise
    from .motions.lines import lines
    from .motions.packs import faults_in_words

    wrong = []
    for motion, file, error in _read(chosen.files):
        if motion is None:
            wrong.append(str(error))
            continue
        print(f"{motion.slug}: good. {len(motion.deck('for'))} and {len(motion.deck('against'))} cards.")
        if weak := advise(motion, datetime.now(UTC).date()):
            numbers = lines(file.read_text(encoding="utf-8"))
            print(f"It could be better:\n{faults_in_words(file.name, weak, numbers)}")
    if wrong:
        sys.exit("\n".join(wrong))


def count(chosen: argparse.Namespace) -> None:
    """Print packs in figures."""
    from .motions import library
    from .motions.table import table

    packs = list(_read(chosen.files))
    if wrong := [str(error) for motion, _, error in packs if motion is None]:
        sys.exit("\n".join(wrong))
    print(table(sorted((motion for motion, *_ in packs if motion), key=library.weight)), end="")


def _read(chosen: "list[Path]") -> "Iterator[tuple[Motion | None, Traversable, Exception | None]]":
    """Each of these packs, by default the folder's: the motion, the file, and the error if the pack can't be read."""
    from .motions import library
    from .motions.packs import PackError, read_pack

    files = chosen or library.files(library.folder())
    if not files:
        sys.exit(f"{library.folder()} has no packs. Put a motion there, in a file that ends in .toml.")
    for file in files:
        try:
            yield read_pack(file), file, None
        except (PackError, OSError) as error:
            yield None, file, error


def describe(chosen: argparse.Namespace) -> None:
    """Print the JSON Schema of a pack."""
    from .motions.json_schema import pack_schema

    print(json.dumps(pack_schema(), indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
