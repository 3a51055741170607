"""Widgets that show values and ask for changes."""
