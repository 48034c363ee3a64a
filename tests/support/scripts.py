"""What the scripts say of the same texts as the server: a module of a few lines, run by Node."""

import json
import subprocess
from pathlib import Path
from typing import Any

from support.machine import PATIENCE

ROOT = Path(__file__).parents[2]  # whose package.json names `#app`
GIVEN = "const given = JSON.parse(await new Response(process.stdin).text());\n"


def said_in_script(node: list[str], script: str, given: Any) -> Any:
    """What a module prints, as JSON, of what it is `given`."""
    ran = subprocess.run(
        [*node, "--input-type=module", "-e", GIVEN + script],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        cwd=ROOT,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)
