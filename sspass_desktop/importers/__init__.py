"""Foreign files to draft values plus problems; they save nothing."""
