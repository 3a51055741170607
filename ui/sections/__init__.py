"""The sections of parts I to IV: a page of blocks, each in an editor of its own."""
