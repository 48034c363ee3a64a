"""From an essay to draft cards: reads files, numbers paragraphs, finds the argument. Nothing is made up."""
