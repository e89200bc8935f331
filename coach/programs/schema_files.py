"""Writes the JSON Schema of each kind of file, for editors that complete and check while typing.

`python -m coach.programs.schema_files programs/schema`. The schemas say only what the first check
says: shape. What a file means, and whether its names lead anywhere, `steadyback check` tells.
"""

import json
import sys
from pathlib import Path

from coach.programs.shape_check import KINDS
from coach.programs.texts import answers as words


def schemas() -> dict[str, str]:
    """Return the text of each schema file by its name."""
    return {f"{kind}.json": _text(kind) for kind in KINDS}


def _text(kind: str) -> str:
    schema = {
        **KINDS[kind].model_json_schema(),
        "title": words.SCHEMA_TITLE.format(replace=kind.replace("_", " ")),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def main(argv: list[str]) -> int:
    """Write the schema files into a folder."""
    if len(argv) != 1:
        sys.stderr.write(words.SCHEMA_USAGE)
        return 2
    folder = Path(argv[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
