"""What is measured: the real window, offscreen, on a real plan file."""
