"""Edits of budgets: values in, values out."""
