"""Set-up and builds name no host: where packages come from is the reader's own configuration."""

import re

import pytest

from tests.architecture.checkout import ROOT

_HOST = re.compile(r"[a-z+]+://|git@", re.IGNORECASE)


@pytest.mark.parametrize(
    "name",
    [
        ".ci/run",
        ".pre-commit-config.yaml",
        "Makefile",
        "packaging/setup_venv.sh",
        "pyproject.toml",
        "requirements.lock",
    ],
)
def test_names_no_host(name: str) -> None:
    assert _HOST.findall((ROOT / name).read_text(encoding="utf-8")) == []
