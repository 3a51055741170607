"""What the window does with files."""
