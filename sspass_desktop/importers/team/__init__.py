"""The workbook of a team that comes back."""
