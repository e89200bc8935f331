"""Set-up fails in one sentence that names the way out, whatever is missing.

The script runs in a copy, with a PATH that holds plain tools and pretended Pythons only: nothing is
installed, and the machine's own Python cannot help.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE_S

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows is set up without make")

ROOT = Path(__file__).resolve().parents[2]
_TOOLS = ("sh", "dirname", "id", "cat", "cksum", "mkdir", "rm", "sed", "grep", "touch")


class Devices:
    """A computer with an empty checkout and only the Pythons a test gives it."""

    def __init__(self, folder: Path) -> None:
        self.tools = folder / "bin"
        self.checkout = folder / "a checkout"
        self.tools.mkdir()
        (self.checkout / "packaging").mkdir(parents=True)
        for tool in _TOOLS:
            (self.tools / tool).symlink_to(shutil.which(tool) or tool)
        for name in ("pyproject.toml", "requirements.lock", "packaging/setup_venv.sh"):
            shutil.copy(ROOT / name, self.checkout / name)

    def add_command(self, name: str, script: str) -> None:
        """Put a shell script on PATH."""
        path = self.tools / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def set_up(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run the script as the Makefile does."""
        return subprocess.run(
            ["/bin/sh", "packaging/setup_venv.sh", *arguments],
            cwd=self.checkout,
            env={"PATH": str(self.tools)},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_S,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Devices:
    return Devices(tmp_path)


def _only_sentence(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode != 0
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


def test_without_python_it_names_the_line_that_installs_one(machine: Devices) -> None:
    machine.add_command("apt-get", "exit 0")

    sentence = _only_sentence(machine.set_up())

    assert "found none" in sentence
    assert "apt-get install python3 python3-venv" in sentence


def test_a_shim_that_leads_nowhere_is_no_python(machine: Devices) -> None:
    machine.add_command("python3", "echo 'not installed' >&2; exit 127")

    assert "found none" in _only_sentence(machine.set_up())


@pytest.mark.parametrize("version", ["2.7", "3.10", "3.14"])
def test_an_unsuitable_python_is_named(machine: Devices, version: str) -> None:
    machine.add_command("python3", f"echo version {version}")

    assert f"found only {version};" in _only_sentence(machine.set_up())


def test_a_python_without_venv_names_the_package(machine: Devices) -> None:
    machine.add_command("apt-get", "exit 0")
    machine.add_command("python3", "echo no-venv 3.12")

    assert "apt-get install python3.12 python3.12-venv" in _only_sentence(machine.set_up())


def test_a_python_asked_for_that_does_not_run_is_refused(machine: Devices) -> None:
    machine.add_command("python3", "echo suits")

    assert "'python9' is not a Python that runs" in _only_sentence(machine.set_up("python9"))


def test_no_network_is_said_and_leaves_nothing_that_looks_finished(machine: Devices) -> None:
    machine.add_command(
        "python3",
        """
        case "$1 $2" in
            "-m venv")
                mkdir -p .venv/bin
                printf '#!/bin/sh\\necho Temporary failure in name resolution; exit 1\\n' \\
                    >.venv/bin/python
                "$(dirname "$0")/chmod" +x .venv/bin/python ;;
            "--version ") echo Python 3.12.0 ;;
            *) echo suits ;;
        esac""",
    )
    (machine.tools / "chmod").symlink_to(shutil.which("chmod") or "chmod")

    sentence = _only_sentence(machine.set_up())

    assert "check the network connection" in sentence
    assert not (machine.checkout / ".venv" / "ready").exists()


def test_a_half_made_venv_is_made_anew(machine: Devices) -> None:
    left_over = machine.checkout / ".venv" / "lib" / "half"
    left_over.mkdir(parents=True)
    machine.add_command("python3", 'case "$1" in -m) exit 1 ;; *) echo suits ;; esac')

    machine.set_up()

    assert not left_over.exists()
