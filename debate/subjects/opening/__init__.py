"""The forms that open rooms, halls and rehearsals."""
