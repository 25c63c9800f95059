"""Proof that every output says the same dates, and that they are those the content means."""
