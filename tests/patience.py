"""How long a test waits for what must come: no machine is so busy.

It only ends what hangs. Nothing passes or fails by it, so no test may be more exact than this.
"""

PATIENCE_S = 240.0
PATIENCE_MS = 240_000
