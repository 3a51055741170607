"""A plan book given as text to an edition of a plan."""
