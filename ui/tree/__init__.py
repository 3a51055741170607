"""The plan as a tree: found, chosen, moved, renamed and put away by hand and key."""
