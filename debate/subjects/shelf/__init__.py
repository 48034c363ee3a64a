"""What can be debated: the library, motions of teachers’ own, essays that become cards."""
