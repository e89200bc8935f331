"""The real program in a process of its own: killed, restarted, given what it cannot use."""
