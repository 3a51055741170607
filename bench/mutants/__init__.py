"""Faults in a plan: does the check find them, and is it silent where there is none."""
