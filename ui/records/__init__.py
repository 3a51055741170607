"""The agency's records and what is around a plan: sheets with the keys of Excel, small forms."""
