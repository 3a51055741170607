"""Workbooks of Excel: guarded reading, and what their sheets say."""
