"""Looks for bytes that break the code that reads them, guided by coverage. Only on Linux; atheris isn't in the lock.

    pip install "atheris>=3.1,<4"
    python -m tools.fuzz commands --seconds 60    or frames, packets, packs, patches, requests (tests/fuzz/targets.py)

Inputs that reach new code are kept in .fuzz/, where the next run continues. An input that breaks something is written to .fuzz/,
too, and ends the run; so does one that takes ten seconds or more than 1 GB of memory.
"""

import argparse
import sys
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

FOLDER = ROOT / ".fuzz"
SLOWEST, MEMORY = 10, 1024  # s for one input; MB
LONGEST = 4096  # bytes of one


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("target")
    arguments.add_argument("--seconds", type=int, default=60, help="how long to look (default: %(default)s)")
    given = arguments.parse_args()
    try:
        import atheris
    except ImportError:
        raise SystemExit('Needs atheris, which runs on Linux: pip install "atheris>=3.1,<4"') from None
    with atheris.instrument_imports(include=["debate", "eventlet.wsgi", "http.server", "email", "socketio.packet"]):
        targets = import_module("fuzz.targets")
    if given.target not in targets.TARGETS:
        raise SystemExit(f"Choose one of {', '.join(targets.TARGETS)}.")
    kept = FOLDER / given.target
    kept.mkdir(parents=True, exist_ok=True)
    for n, seed in enumerate(targets.SEEDS[given.target]):
        (kept / f"seed-{n}").write_bytes(seed)
    how = [f"-max_total_time={given.seconds}", f"-timeout={SLOWEST}", f"-rss_limit_mb={MEMORY}", f"-max_len={LONGEST}"]
    how += [f"-artifact_prefix={FOLDER}/broke-{given.target}-", "-print_final_stats=1"]
    if words := targets.WORDS.get(given.target):
        written = FOLDER / f"{given.target}.words"
        written.write_text("".join(f'"{_escaped(word)}"\n' for word in words))
        how.append(f"-dict={written}")
    atheris.Setup([sys.argv[0], *how, str(kept)], targets.TARGETS[given.target])
    atheris.Fuzz()


def _escaped(word: str) -> str:
    return "".join(
        char if char.isalnum() or char in " -_:/.[]{}" else f"\\x{byte:02x}" for char in word for byte in char.encode()
    )


if __name__ == "__main__":
    main()
