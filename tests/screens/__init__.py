"""Every page and every phase as a picture, to be looked at: `make screens`."""
