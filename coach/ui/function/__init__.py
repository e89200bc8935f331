"""What somebody can do: a few questions every few weeks, offered while no session is due."""
