"""What all pages share: the parts of a process, answers and refusals, checks of every request, forms, files, links."""
