"""The version of the program."""

PROGRAM = "SSPASS Desktop"
VERSION = "0.1.0"
