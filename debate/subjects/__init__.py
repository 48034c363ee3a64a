"""The subjects: what people come for. `declared.py` lists them; nothing is imported here, so a subject's part can run alone."""
