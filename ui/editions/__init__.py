"""The editions of a plan file: opened, begun, compared."""
