"""What is measured: the real window, offscreen, on a real plan file; and checks by themselves."""
