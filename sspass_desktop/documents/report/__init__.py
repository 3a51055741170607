"""What the checks found, on paper and as a workbook, for the teams that mend it."""
