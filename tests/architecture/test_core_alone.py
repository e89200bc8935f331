"""The core must run where nothing is installed: rules about time and pain need no window.

import-linter reads import statements; this imports every module of the core for real, in a Python
that is started without its installed packages.
"""

import subprocess
import sys

import pytest

from tests.architecture.checkout import ROOT
from tests.patience import PATIENCE_S

# -S leaves out site-packages, -E every PYTHON* variable; the standard library stays.
_BARE = (sys.executable, "-S", "-E", "-c")

_IMPORT_ALL = """
import importlib, pkgutil, sys
package = importlib.import_module(sys.argv[1])
names = [module.name for module in pkgutil.walk_packages(package.__path__, package.__name__ + ".")]
for name in names:
    importlib.import_module(name)
print(len(names))
"""


def _run(*code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*_BARE, *code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE_S
    )


@pytest.mark.parametrize("layer", ["domain", "engine", "services"])
def test_imports_with_the_standard_library_only(layer: str) -> None:
    done = _run(_IMPORT_ALL, f"coach.{layer}")

    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 0, f"coach.{layer} has no modules to import"


@pytest.mark.parametrize("package", ["PySide6", "sqlalchemy", "pydantic", "numpy"])
def test_the_bare_python_really_lacks_installed_packages(package: str) -> None:
    assert "ModuleNotFoundError" in _run(f"import {package}").stderr
