"""Book to pages: every line, rule and box with its place in points; pure arithmetic."""
