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


def index(out: Path) -> int:
    """Lay out the pictures; return how many there are."""
    parts = [f"<!doctype html><meta charset=utf-8><title>Screens</title><style>{_STYLE}</style>"]
    count = 0
    for look in LOOKS:
        parts.append(f"<h2>{html.escape(look.name)}</h2>")
        for path in sorted((out / look.name).glob("*.png")):
            source = html.escape(f"{look.name}/{path.name}")
            caption = html.escape(path.stem)
            parts.append(
                f"<figure><a href='{source}'><img src='{source}' loading=lazy></a>"
                f"<figcaption>{caption}</figcaption></figure>"
            )
            count += 1
    (out / "index.html").write_text("\n".join(parts), encoding="utf-8")
    return count


def main(out: Path) -> None:
    for look in LOOKS:
        shutil.rmtree(out / look.name, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for said in pool.map(lambda look: draw(look, out), LOOKS):
            sys.stderr.write(said)
    print(f"{index(out)} pictures: {out / 'index.html'}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
