"""The screens of a session: the way in, the running page, and what is asked on the way out."""
