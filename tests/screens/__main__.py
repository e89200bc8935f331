"""Draws every look into a folder; lays all pictures out on one page, `index.html`, and on sheets.

A scene that goes wrong fails the command; all others are drawn.
"""

import html
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from tests.screens.looks import LOOKS

ROOT = Path(__file__).resolve().parents[2]


SHEETS_IN = "sheets"
"""The folder of the sheets, within that of all pictures."""

_STYLE = (
    "body{font:14px sans-serif;margin:24px;background:#ddd;color:#222}"
    "figure{display:inline-block;margin:8px;vertical-align:top}img{width:480px;display:block}"
)


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures without a word, to be read by somebody who does not know what they are."""

    name: str
    options: tuple[str, ...] = ()


FIGURES = (
    Figures("figures"),
    Figures("figures-second-view", ("--second",)),
    Figures("figures-dark-left", ("--theme", "dark", "--tone", "1", "--left")),
)


@dataclass(frozen=True, slots=True)
class Work:
    """A process that draws one folder of pictures."""

    name: str
    command: tuple[str, ...]
    scale: str = "1"


def works(out: Path) -> list[Work]:
    """Return what there is to do, that which takes longest first."""
    scenes = [
        Work(
            look.name,
            ("tests.screens.draw", look.name, str(out / look.name), str(out / SHEETS_IN)),
            look.scale,
        )
        for look in LOOKS
    ]
    figures = [
        Work(
            each.name,
            (
                "coach.ui.figures.contact_sheet",
                str(out / each.name / "sheet.png"),
                "--plain",
                *each.options,
            ),
        )
        for each in FIGURES
    ]
    return [*scenes, *figures]


def do(work: Work) -> bool:
    """Draw; return whether all went well, having told on stderr what did not."""
    done = subprocess.run(
        [sys.executable, "-m", *work.command],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": work.scale},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.stderr:
        sys.stderr.write(f"{work.name}:\n{done.stderr}")
    return done.returncode == 0


def index(out: Path) -> int:
    """Lay out the pictures; return how many there are."""
    parts = [f"<!doctype html><meta charset=utf-8><title>Screens</title><style>{_STYLE}</style>"]
    count = 0
    for name in (each.name for each in (*LOOKS, *FIGURES)):
        parts.append(f"<h2>{html.escape(name)}</h2>")
        for path in sorted((out / name).glob("*.png")):
            source = html.escape(f"{name}/{path.name}")
            caption = html.escape(path.stem)
            parts.append(
                f"<figure><a href='{source}'><img src='{source}' loading=lazy></a>"
                f"<figcaption>{caption}</figcaption></figure>"
            )
            count += 1
    (out / "index.html").write_text("\n".join(parts), encoding="utf-8")
    return count


def main(out: Path) -> int:
    """Draw all; return 1 where anything went wrong, the rest having been drawn all the same."""
    for name in (SHEETS_IN, *(each.name for each in (*LOOKS, *FIGURES))):
        shutil.rmtree(out / name, ignore_errors=True)
    for name in (SHEETS_IN, *(each.name for each in FIGURES)):
        (out / name).mkdir(parents=True)
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        well = list(pool.map(do, works(out)))
    print(f"{index(out)} pictures: {out / 'index.html'}")
    sheets = len(list((out / SHEETS_IN).glob("*.png")))
    print(f"{sheets} sheets of them, twelve pictures each: {out / SHEETS_IN}")
    return 0 if all(well) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
