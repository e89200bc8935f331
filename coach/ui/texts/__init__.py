"""Every word that users read, one module per screen, ready to be translated.

Plain English, second person, present tense; what happened, then what to do.
"""
