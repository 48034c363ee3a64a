"""What a room's transaction writes: its row, its entities and rows for reports, its log, drafts and times."""
