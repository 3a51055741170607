"""The grid that budget, indicators, schedule and fund sheet share, with its reading strip."""
