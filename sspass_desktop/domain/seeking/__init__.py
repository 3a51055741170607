"""Finding words and numbers in a whole plan, and writing others in their place."""
