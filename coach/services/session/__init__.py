"""A session from Start to what it leaves behind: run, recorded, rated, resumed."""
