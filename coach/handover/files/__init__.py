"""The CSV files, one module each: what its columns mean, beside how its rows are filled.

Which answer counts and which pain was worst is decided by the domain and the services, not here.
A fact that is not recorded stays empty: a zero that nobody said would be false.
"""
