"""Problems whose cause lies outside the program: said in one sentence, with a way out.

Everything else that goes wrong is a bug of ours and ends in a report. Adapters raise these;
screens and the command line show them as they are: a file name in them is made plain here.
"""

from coach.domain.plain_text import plain


class EnvironmentProblem(Exception):
    """Something around the program is not as it must be.

    Attributes:
        sentence: what happened, in one plain sentence.
        way_out: what the user can do, in one plain sentence.
    """

    def __init__(self, sentence: str, way_out: str) -> None:
        self.sentence = plain(sentence)
        self.way_out = plain(way_out)
        super().__init__(f"{self.sentence} {self.way_out}")


class StoreProblem(EnvironmentProblem):
    """The record cannot be read or written."""


class UnusableRecord(StoreProblem):
    """What lies in the record's place is damaged or no record: a copy may take its place."""


class NewerRecord(StoreProblem):
    """The record was written by a later version."""


class MarkProblem(EnvironmentProblem):
    """What locks sessions cannot be marked outside the record."""


class ProgramProblem(EnvironmentProblem):
    """A program file cannot be used; the sentence names the first of its problems."""


class ExportProblem(EnvironmentProblem):
    """Files for the PT cannot be written where the user asked."""


class ImportProblem(EnvironmentProblem):
    """A package cannot be read back; the sentence names the file, and the line if there is one."""


class LogLocked(ImportProblem):
    """A package is locked with a password, and none or another one was given: asked for again."""
