"""Nothing else waits until all templates of a page have been compiled."""

import time
from itertools import pairwise

from debate import create_app
from debate.config import Settings
from support.database import with_tables


def test_others_get_a_turn_before_each_template_is_compiled(tmp_path, monkeypatch):
    settings = Settings.read({"DEBATE_DATA": str(tmp_path)})
    with_tables(settings.database_url)
    app, done = create_app(settings, async_mode="threading"), []
    app.jinja_env.bytecode_cache = None  # other tests have compiled these templates
    compiled = app.jinja_env.compile
    monkeypatch.setattr(app.jinja_env, "compile", lambda *given: done.append("compiled") or compiled(*given))
    monkeypatch.setattr(time, "sleep", lambda seconds: done.append("turn"))
    assert app.test_client().get("/rooms/new").status_code == 200
    assert done.count("compiled") > 4 and ("compiled", "compiled") not in pairwise(done)
