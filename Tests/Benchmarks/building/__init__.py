"""How long programs take to build a site, and what they need for it."""
