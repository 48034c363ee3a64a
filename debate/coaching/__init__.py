"""What is told about one text: practice, rooms and results all ask."""
