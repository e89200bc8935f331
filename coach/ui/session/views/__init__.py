"""What a running session shows: at the desk and from the floor."""
