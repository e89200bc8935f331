"""The pages, one a file. A page is given what it needs and never knows the window."""
