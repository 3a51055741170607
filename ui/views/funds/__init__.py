"""The money of the agency (재원): what funds have left, the budget trees, the summary."""
