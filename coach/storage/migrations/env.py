"""How Alembic runs the steps: on a connection and in a transaction that the caller owns.

Nothing here imports the program. For `alembic revision --autogenerate` the caller passes the
tables as `metadata`.
"""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes.get("metadata"),
    render_as_batch=True,
)
context.run_migrations()
