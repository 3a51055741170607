"""The table of all cards."""
