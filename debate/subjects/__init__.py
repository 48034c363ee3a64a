"""The subjects: what people come for. `declared.py` lists them. Nothing is imported here, so a part of a subject can run by itself."""
