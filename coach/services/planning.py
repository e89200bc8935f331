"""All services of the plan; a page or command is given only those that it needs.

`current` reads, `flags` keeps what is true of the user, `editor` looks at changes and takes them
up, `suggestions` asks the rules of the plan, `files` opens and keeps program files.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from coach.domain.ladder import Library
from coach.domain.program import Program
from coach.services.current_plan import CurrentPlan
from coach.services.plan_editor import PlanEditor
from coach.services.plan_suggestions import PlanSuggestions
from coach.services.ports import Clock, SettingStore
from coach.services.profile_flags import ProfileFlags
from coach.services.program_stages import ProgramStages
from coach.services.settings import Settings
from coach.services.suggest import SuggestionStore
from coach.services.user_programs import ProgramFiles, UserPrograms


class PlanningStore(SuggestionStore, SettingStore, Protocol):
    """What the Plan page works on.

    Wide: suggestions weigh all of the record, and settings hold what is true of the user.
    """


class Planning:
    """What can be done with the plan of one record; a bundle without behaviour.

    Args:
        clock: the time.
        store: the record.
        library: returns what programs may refer to; reads it the first time.
        programs: returns every program that can be taken up, the one in force first.
        files: the folder of the user's own program files.

    Attributes:
        files: opens, keeps and writes program files.
        current: the plan in force, and what else there is.
        flags: what is true of the user.
        editor: changes of the plan, looked at first.
        suggestions: what the plan's rules suggest.
        stages: what the program asks for in later weeks.
    """

    def __init__(
        self,
        clock: Clock,
        store: PlanningStore,
        library: Callable[[], Library],
        programs: Callable[[], Sequence[Program]],
        files: ProgramFiles,
    ) -> None:
        settings = Settings(store)
        self.files = UserPrograms(settings, files)
        self.current = CurrentPlan(clock, store, settings, library, programs, self.files)
        self.flags = ProfileFlags(clock, store, settings, self.current)
        self.editor = PlanEditor(clock, store, self.current, self.flags, self.files)
        self.suggestions = PlanSuggestions(clock, store, self.current, self.flags)
        self.stages = ProgramStages(clock, store, self.current, self.flags)
