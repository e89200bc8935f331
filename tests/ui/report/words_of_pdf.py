"""The words of a PDF, as a reader of another maker finds them."""

import shutil
import subprocess
from pathlib import Path

import pytest


def words_of_pdf(file: Path) -> str:
    """Return its words as they lie on the page, each run of blanks and line ends as one blank.

    Skips the test where there is nothing to read it with.
    """
    return " ".join(lines_of_pdf(file).split())


def lines_of_pdf(file: Path) -> str:
    """Return the lines of a PDF as they lie on the page; skips the test as `words_of_pdf` does."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed (Debian: poppler-utils)")
    done = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], check=True, capture_output=True, text=True
    )
    return done.stdout.replace("\u00a0", " ")
