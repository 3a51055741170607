"""The guide beside the plan: its pages, its window, and which page fits where the focus is."""
