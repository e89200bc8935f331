"""What leaves the program by the user's own act: files for the physical therapist."""
