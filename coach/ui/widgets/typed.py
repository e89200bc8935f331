"""What somebody typed on a page and nobody has kept: leaving must not drop it unasked."""

from PySide6.QtWidgets import QLineEdit, QWidget

from coach.ui.widgets.fields import ChoiceField, DayField, TimeField


def typed_on(page: QWidget) -> tuple[str, ...]:
    """Return the words of each field that were typed and not kept.

    A field that keeps what is typed by itself says so by `setModified(False)`. Days, times and
    choices are no words, and neither is what is typed hidden.
    """
    fields = page.findChildren(QLineEdit)
    return tuple(one.text() for one in fields if _holds_words(one) and one.text().strip())


def finish_typing(page: QWidget) -> None:
    """Let the field in focus keep what it keeps when somebody goes on to another one."""
    field = page.focusWidget()
    if isinstance(field, QLineEdit) and field.isModified():
        field.editingFinished.emit()


def _holds_words(field: QLineEdit) -> bool:
    return (
        field.isModified()
        and not field.isHidden()
        and not field.isReadOnly()
        and field.echoMode() is QLineEdit.EchoMode.Normal
        and not isinstance(field.parent(), ChoiceField | DayField | TimeField)
    )
