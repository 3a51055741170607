"""Fields that hold what is typed until it is proposed."""
