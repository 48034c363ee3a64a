"""Several rooms side by side: how people get in, and the host’s pages."""
