"""The longest texts, in characters, that every screen was designed for. Imports nothing: what reads an essay has to start quickly."""

# fmt: off
MOTION = {
    "title": 120, "question": 140, "background": 700, "facts": 240, "stances": 40, "glossary": 400,
    "care": 500, "words": 80, "debrief": 200, "themes": 20, "essay": 160, "language": 12, "topics": 24, "checked": 7,
}
CARD = {
    "title": 64, "claim": 180, "short": 110, "restated": 120, "speech": 290, "last": 160, "cues": 200, "why": 180, "evidence": 420,
    "evidence_short": 110, "careful": 420, "teacher": 420, "weak_point": 180,
    "strength": 120, "year": 24, "grows_from": 160, "basis": 100, "position": 200, "tags": 40,
}
