"""What the checks found, beside a card and for the whole plan."""
