"""From somebody's essay to draft cards: reading files, numbering paragraphs, finding the argument. Nothing is made up."""
