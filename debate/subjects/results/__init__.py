"""What a debate leaves: reports and files, read from the rows that storage/rooms/report_rows.py writes; the flow, the film, and what a
student keeps."""
