"""The computer around the program: clock, folders, files, logs, sound, desktop."""
