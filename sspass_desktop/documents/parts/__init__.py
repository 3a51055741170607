"""Parts I to IV and the furniture of the book, made from an edition as blocks."""
