"""소요예산: the grid of fund tables, its strip and foot, the panels that open in its place."""
