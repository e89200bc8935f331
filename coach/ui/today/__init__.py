"""Parts of the Today page: each shows one thing of the day and says what was pressed."""
