"""Finding and replacing in the whole plan."""
