"""The form of 추진일정: a grid of steps and months."""
