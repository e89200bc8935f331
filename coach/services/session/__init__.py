"""Sessions: started, run, recorded, rated, and resumed after they were cut off."""
