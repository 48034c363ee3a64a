"""What a person needs who wrote a text: words of distress or against people, and what only its writer should read."""
