"""The CSV files, one module each: what its columns mean, beside how its rows are filled.

Nothing is worked out here: which answer counts and what was worst is said by the core. Facts that
are not recorded stay empty: a zero that nobody said is worse than a gap.
"""
