"""Try what users get: the set-up script, and the built wheel away from the checkout."""
