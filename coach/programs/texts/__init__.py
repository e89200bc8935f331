"""Every sentence about program files: what is wrong with one, and what to write instead.

The terminal and the Plan page show them alike. Sentences are for whoever writes such files, a PT.
"""
