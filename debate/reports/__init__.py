"""What is left of a debate: reports and files, read from the rows that storage/report_rows.py writes."""
