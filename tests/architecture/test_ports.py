"""A service takes the part of the record that it uses; the whole is for who opens and closes it."""

import ast

from coach.services import ports
from tests.architecture.checkout import PACKAGE, python_files, shown

OPENS_AND_CLOSES = {"coach/bootstrap.py", "coach/services/app_services.py"}
PORTS = PACKAGE / "services" / "ports"


def test_the_whole_record_is_taken_only_by_who_opens_and_closes_it() -> None:
    takers = {
        shown(path)
        for path in python_files()
        if PORTS not in path.parents
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("coach.services.ports")
        if any(name.name == "Store" for name in node.names)
    }

    assert takers == OPENS_AND_CLOSES


def test_every_port_is_found_where_it_is_said_to_be() -> None:
    assert set(ports._WHERE) == set(ports.__all__)
    assert all(hasattr(ports, name) for name in ports.__all__)
