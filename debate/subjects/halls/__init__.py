"""Several rooms side by side: their doors and their host’s pages."""
