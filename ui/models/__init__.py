"""Qt models over values of the domain; they hold no truth of their own."""
