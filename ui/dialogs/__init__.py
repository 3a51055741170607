"""Dialogs of the window; none of them keeps a truth of its own."""
