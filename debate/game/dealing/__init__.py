"""Who gets what, in fair shares."""
