"""The workbook that a team fills in."""
