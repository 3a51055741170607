"""What another program put on the clipboard, read into values; nothing is opened or saved."""
