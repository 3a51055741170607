"""Figures of the plan that numbers in sentences follow."""
