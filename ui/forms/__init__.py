"""The forms of a card, one per section."""
