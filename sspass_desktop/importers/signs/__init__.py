"""The signs that open a line: marks, numbers, lead-ins and tags of change."""
