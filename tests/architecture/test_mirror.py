"""The folders of the tests are those of the code, so that whoever knows a module finds its test."""

from collections import defaultdict
from pathlib import Path

from tests.architecture.checkout import PACKAGE, ROOT, python_files

TESTS = ROOT / "tests"
LAYERS = frozenset(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file())


def files_of_tests() -> list[Path]:
    """Return the test files of the layers, from `tests` on."""
    found = (path.relative_to(TESTS) for path in TESTS.rglob("test_*.py"))
    return sorted(path for path in found if path.parts[0] in LAYERS)


def test_every_folder_of_tests_is_one_of_the_code() -> None:
    folders = {path.parent for path in files_of_tests()}
    assert [each for each in sorted(folders) if not (PACKAGE / each).is_dir()] == []


def test_a_test_named_like_a_module_stands_where_the_module_does() -> None:
    places = defaultdict(set)
    for path in python_files(PACKAGE):
        places[path.stem].add(path.relative_to(PACKAGE).parent)
    wrong = {}
    for path in files_of_tests():
        name = path.stem.removeprefix("test_").removesuffix("_properties")
        if places[name] and path.parent not in places[name]:
            wrong[str(path)] = sorted(map(str, places[name]))
    assert wrong == {}
