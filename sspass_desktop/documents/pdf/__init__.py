"""Pages to PDF on the canvas of reportlab."""
