"""From a plan to paper and files."""
