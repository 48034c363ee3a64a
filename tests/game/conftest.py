import sys
from pathlib import Path

from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

# The same examples on every machine, however busy it is: a test that fails now and then proves nothing.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")
