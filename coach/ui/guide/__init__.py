"""The user's first five minutes, in pictures: read from the documents, shown, printed."""
