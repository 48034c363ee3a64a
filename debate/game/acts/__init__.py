"""What people do, one module for each kind of act."""
