"""Fields to type into and to choose from, and when their words are handed on."""
