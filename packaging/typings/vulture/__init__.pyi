"""What Steadyback's own checks use of vulture, which ships no types."""

from vulture.core import Vulture as Vulture
