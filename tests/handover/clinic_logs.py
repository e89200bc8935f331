"""A folder of packages as a clinic gets them, of made-up people, and what docs/clinic.md asks."""

import re
import shutil
from pathlib import Path
from random import Random

from coach.handover.csv_package import CsvPackage
from coach.services.share import export_log
from tests.handover.histories import Life
from tests.handover.records import VERSION

_DOCS = Path(__file__).parents[2] / "docs"
TABLES = (_DOCS / "clinic.sql").read_text("utf-8")
QUESTIONS = re.findall(r"```sql\n(.*?)```", (_DOCS / "clinic.md").read_text("utf-8"), re.DOTALL)


def fill_packages(folder: Path, people: int, lives: int, days: int) -> None:
    """Write the packages of some people; where there are more of them than lives, lives repeat.

    Args:
        folder: will hold a folder for each of them, named by a number.
        people: how many.
        lives: how many of them differ.
        days: at most so many days are lived, and at least a third of them.
    """
    for number in range(people):
        package = folder / f"{number + 1:04}"
        if number >= lives:
            shutil.copytree(folder / f"{number % lives + 1:04}", package)
            continue
        life = Life(Random(number), days - number * days * 2 // 3 // lives)
        export_log(life.store, CsvPackage(), package, life.now, app_version=VERSION)
