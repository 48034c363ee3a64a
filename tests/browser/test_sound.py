"""The sounds of the big screen, as they come out of the browser: nobody hears what a test plays."""

import subprocess
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2]
CUES = HOME / "debate" / "static" / "js" / "rooms" / "projector" / "cues.js"
PLAYED = """async ([script, name]) => {
    let on = false;
    window.AudioContext = class extends OfflineAudioContext {
        constructor() { super(1, 4 * 44100, 44100); window.context = this; }
        get state() { return on ? "running" : "suspended"; }
        resume() { return Promise.resolve(); }
    };
    const { cue, flipCues } = new Function(`${script}; return cues`)();
    await flipCues();
    on = true;
    cue(name);
    const samples = [...(await window.context.startRendering()).getChannelData(0)].map(Math.abs);
    return [samples.reduce((most, one) => Math.max(most, one)), samples.findLastIndex((one) => one > 0.0005) / 44100];
}"""


@pytest.fixture(scope="module")
def script() -> str:
    bundle = [HOME / "node_modules" / ".bin" / "esbuild", CUES, "--bundle", "--format=iife", "--global-name=cues"]
    return subprocess.run(bundle, check=True, capture_output=True, text=True, cwd=HOME).stdout


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("tick", 0.01, 0.1),
        ("card", 0.02, 0.15),
        ("riffle", 0.8, 1.1),
        ("signal", 0.5, 1.1),
        ("stamp", 0.1, 0.4),
        ("end", 1.5, 3),
    ],
)
def test_each_sound_is_heard_for_as_long_as_it_should_be_and_never_too_loud(browser, script, name, least, most):
    page = browser.new_page()
    loud, seconds = page.evaluate(PLAYED, [script, name])
    page.close()
    assert 0.01 < loud < 0.5, "neither silent nor cut off"
    assert least < seconds < most
