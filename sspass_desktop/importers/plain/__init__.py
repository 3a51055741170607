"""Workbooks that offices keep anyway: results, staff, facilities, budgets."""
