"""Edits of a card's money: fund tables, cost lines, sources, and what is left of a fund."""
