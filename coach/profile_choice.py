"""Whose record a start or a command is for, where several people use the program on one computer.

Nobody is asked while there is only one. A command that names nobody is refused where there are
several: it must never write or hand on the record of somebody else.
"""

from dataclasses import replace

from coach import terminal_texts as words
from coach.bootstrap import Launch
from coach.services.people import PeopleProblem, Person, find
from coach.system.paths import data_folder
from coach.system.people_folders import people_of


def everybody(launch: Launch) -> tuple[Person, ...]:
    """Return who may be meant by a start; one where its folder is that of somebody who came later,
    so that it is said already.
    """
    people = people_of(data_folder(launch.data_dir))
    return people.all() if people.me.is_first else (people.me,)


def launch_of(launch: Launch, person: Person) -> Launch:
    """Return a start for the record of one of them."""
    return launch if person.is_first else replace(launch, data_dir=person.folder)


def name_shown(launch: Launch) -> str:
    """Return the name that stands over the window: none while there is only one person."""
    people = people_of(data_folder(launch.data_dir))
    several = not people.me.is_first or len(people.all()) > 1
    return people.me.name if several else ""


def named(launch: Launch, name: str) -> Launch:
    """Return a start for the record of somebody by name.

    Raises:
        PeopleProblem: nobody has that name.
    """
    people = everybody(launch)
    found = find(people, name)
    if found is None:
        known = [one.name for one in people if one.name]
        there = words.PROFILES_ARE.format(names=", ".join(known)) if known else words.NO_NAMES
        raise PeopleProblem(words.NO_PROFILE.format(name=name), there)
    return launch_of(launch, found)


def only_one(launch: Launch) -> Launch:
    """Return a start for a command that names nobody.

    Raises:
        PeopleProblem: there are several people.
    """
    people = everybody(launch)
    if len(people) > 1:
        names = ", ".join(one.name or words.UNNAMED for one in people)
        raise PeopleProblem(words.WHOSE, words.SAY_WHOSE.format(names=names))
    return launch
