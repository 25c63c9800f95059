"""A made-up network of any size: each record is a pure function of its number and of the sizes."""
