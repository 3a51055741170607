"""The workbook for the province: a module for each of its sheets."""
