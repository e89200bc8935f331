"""Names the places and files of the checkout, so that every check here reads the same ones."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "coach"

# What git ignores, or another tool writes, is nobody's prose.
_NOT_OURS = {".git", ".venv", "build", "dist", "node_modules"}


def python_files(folder: Path = PACKAGE) -> list[Path]:
    """List the Python files under a folder of the checkout."""
    return sorted(folder.rglob("*.py"))


def documents() -> list[Path]:
    """List the Markdown files of the checkout."""
    return sorted(
        path
        for path in ROOT.rglob("*.md")
        if not any(
            part in _NOT_OURS or part.endswith("_cache") for part in path.relative_to(ROOT).parts
        )
    )


def shown(path: Path) -> str:
    """Name a file as a reader of a failure wants it: from the root of the checkout."""
    return path.relative_to(ROOT).as_posix()
