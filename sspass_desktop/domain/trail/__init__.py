"""What changed in a plan, field by field, and the way back from it."""
