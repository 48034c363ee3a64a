"""What is left of a debate: reports and files, read from the rows that storage/rooms/report_rows.py writes; the flow, and what a student keeps."""
