"""What a key says, whatever the language and the make of the keyboard."""
