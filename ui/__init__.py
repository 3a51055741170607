"""The core's face: Qt widgets that take values and emit proposals."""
