"""Who changed what when, as a list beside the plan, and the way back."""
