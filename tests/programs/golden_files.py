"""What every shipped program does, phase by phase, as text: a change in a file shows as a diff.

`python -m tests.programs.golden_files` writes the files anew; read the diff before committing it.
"""

from pathlib import Path

from coach.programs.check_command import check
from coach.resources import shipped

FOLDER = Path(__file__).parent / "golden"


def texts() -> dict[str, str]:
    """Return the text of each golden file by its name."""
    report = check(sorted(shipped("programs/programs").glob("*.toml")))
    return {
        f"{one.file.stem}.txt": "\n".join((*one.summary, "", *one.sessions[0].lines)) + "\n"
        for one in report.files
    }


def write() -> None:
    """Write the golden files."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in texts().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
