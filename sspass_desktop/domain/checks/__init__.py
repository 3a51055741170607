"""Every rule that can find fault with a plan, in one list."""
