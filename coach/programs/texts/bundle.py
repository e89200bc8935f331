"""What is said of a folder or zip in which a program and its ladders are sent together."""

NO_FILES = "there is no program file in it; the names of program files end in .toml"
NOT_THERE = "there is no such file"
UNREADABLE = "it cannot be read"
TOO_MUCH = (
    "there is too much in it; a folder of its own with one program and its ladders is wanted, "
    "{most} files at most"
)
TOO_MANY = "there are {count} program files in it; {most} are read at most"
ZIP_TOO_LARGE = "the zip is over {most} MB; a program and its ladders are far smaller"
ZIP_DAMAGED = "this zip cannot be read; make it again, or send the files themselves"
LEADS_OUT = "a name in this zip leads out of it, so nothing of it is read; make it again"
NESTED = "there is another zip in it; take the files out of that one first"
LOCKED_ZIP = "the zip has a password; make one without"
TWICE = "a name stands twice in this zip; make it again"
FILE_TOO_LARGE = "the file is longer than any program is"
NO_PROGRAM = "no program is among these files, only what programs name"
MANY_PROGRAMS = "there are {count} programs in it; send each in a folder or zip of its own"
NOT_A_LADDER = "only ladders can be sent together with a program; this is a {kind}"
NOT_TOGETHER = (
    "these files cannot be made into one; write the ladders into the program, as [[ladders]]"
)
TOO_LONG_TOGETHER = "program and ladders are longer together than a program may be"
