"""Who is asking, and what may they see: seats, classes and halls that a browser holds, and the links that lead to them."""
