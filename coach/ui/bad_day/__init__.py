"""A bad day and a flare on the screen: what is asked when one begins and ends."""
