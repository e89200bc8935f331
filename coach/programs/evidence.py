"""What stands behind the source keys of program files, so that it can be shown beside the numbers.

It is read from the page that a PT reads, docs/evidence.md: a list entry for each key. There is no
second list that could say something else.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from coach.programs.texts import answers as words
from coach.services.problems import ProgramProblem

_ENTRY: Final = re.compile(r"^- \*\*([SRG][1-9][0-9]{0,2})\*\* (.+)$", re.MULTILINE)


def evidence(page: Path) -> Mapping[str, str]:
    """Return what stands behind each key, as plain text.

    Raises:
        ProgramProblem: the page cannot be read.
    """
    try:
        text = page.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as unread:
        raise ProgramProblem(
            words.SOURCES_UNREADABLE.format(page=page), words.INSTALL_AGAIN
        ) from unread
    return {key: said.replace("`", "") for key, said in _ENTRY.findall(text)}
