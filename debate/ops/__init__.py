"""Log lines and metrics for whoever runs the server."""
