"""No module needs itself: two that import each other are one that was cut in the wrong place.

Imports inside functions, and those for types alone, count as well. import-linter looks at layers
and at packages as wholes; this looks at every module.
"""

from graphlib import CycleError, TopologicalSorter

import grimp
import pytest


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = grimp.build_graph("coach", cache_dir=None)
    needs = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}

    assert len(needs) > 300
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(reversed(error.args[1])))
