"""The page on which a card is written: its head, its sections, the form of one of them."""
