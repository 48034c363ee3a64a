"""Who is asking, and what they may see: the seats, classes and halls that a browser holds, and the links that lead to them."""
