"""What a person types into a cell, read into values; what cannot be read says why."""
