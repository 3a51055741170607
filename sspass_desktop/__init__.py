"""The core of SSPASS Desktop: plans as values, rules, pages and importers; no Qt, no SQL."""
