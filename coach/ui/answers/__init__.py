"""Questions about pain and what is said back: parts that the pages which ask are made of."""
