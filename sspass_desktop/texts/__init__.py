"""Every Korean word a user reads."""
