"""The open JSON format, both ways."""
