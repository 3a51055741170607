"""Tables and pictures between the lines of a section."""
