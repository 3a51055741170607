"""Workbooks: sheets as values, and the writer that draws them."""
