"""Draws every look into a folder and lays all pictures out on one page: `index.html`."""

import html
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Look:
    """One way to see everything, or a few scenes of it."""

    name: str
    theme: str
    size: str = "1280x800"
    scale: str = "1"
    few: bool = False


LOOKS = (
    Look("light", "light"),
    Look("dark", "dark"),
    Look("light-2x", "light", scale="2", few=True),
    Look("dark-small", "dark", size="960x640"),
    Look("light-smallest", "light", size="800x480"),
    Look("high-contrast", "high_contrast", few=True),
)

_STYLE = (
    "body{font:14px sans-serif;margin:24px;background:#ddd;color:#222}"
    "figure{display:inline-block;margin:8px;vertical-align:top}img{width:480px;display:block}"
)


def draw(look: Look, out: Path) -> str:
    """Draw one look; return what it had to say."""
    few = ["--few"] if look.few else []
    command = [sys.executable, "-m", "tests.screens.draw", str(out / look.name)]
    done = subprocess.run(
        [*command, "--theme", look.theme, "--size", look.size, *few],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": look.scale},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise RuntimeError(f"{look.name}:\n{done.stderr}")
    return done.stderr


@dataclass(frozen=True, slots=True)
class Sheets:
    """All figures without a word, to be read by somebody who does not know what they are."""

    name: str
    options: tuple[str, ...] = ()


SHEETS = (
    Sheets("figures"),
    Sheets("figures-second-view", ("--second",)),
    Sheets("figures-dark-left", ("--theme", "dark", "--tone", "1", "--left")),
)


def draw_sheets(sheets: Sheets, out: Path) -> str:
    """Draw the contact sheets of the figures in one look; return what there was to say."""
    (out / sheets.name).mkdir(parents=True, exist_ok=True)
    sheet = str(out / sheets.name / "sheet.png")
    done = subprocess.run(
        [sys.executable, "-m", "coach.ui.figures.contact_sheet", sheet, "--plain", *sheets.options],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        raise RuntimeError(f"{sheets.name}:\n{done.stderr}")
    return done.stderr


def index(out: Path) -> int:
    """Lay out the pictures; return how many there are."""
    parts = [f"<!doctype html><meta charset=utf-8><title>Screens</title><style>{_STYLE}</style>"]
    count = 0
    for name in (look.name for look in (*LOOKS, *SHEETS)):
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


def main(out: Path) -> None:
    for look in (*LOOKS, *SHEETS):
        shutil.rmtree(out / look.name, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for said in pool.map(lambda look: draw(look, out), LOOKS):
            sys.stderr.write(said)
        for said in pool.map(lambda sheets: draw_sheets(sheets, out), SHEETS):
            sys.stderr.write(said)
    print(f"{index(out)} pictures: {out / 'index.html'}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
