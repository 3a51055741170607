"""Edits of an outline as functions over its lines."""
