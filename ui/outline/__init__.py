"""The editor of outlines."""
