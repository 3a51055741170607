"""The command line: jobs without a screen."""
