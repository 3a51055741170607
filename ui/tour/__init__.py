"""Five minutes with the example plan: small steps that notice when they have been done."""
