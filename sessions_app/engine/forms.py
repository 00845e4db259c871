"""How a line was made. The engine knows how long it is and never what it says."""

from typing import Literal

from sessions_app.engine.variants import variant


@variant
class Written:
    """Typed or tapped together on the phone; `length` counts characters."""

    length: int
    kind: Literal["written"] = "written"


@variant
class Aloud:
    """Said across the room; the phones only referee, no words are stored."""

    kind: Literal["aloud"] = "aloud"


@variant
class Presence:
    """A listener's one tap in place of a reflection: being there is enough."""

    word: Literal["im_here", "thanks_for_telling", "thank_you"]
    kind: Literal["presence"] = "presence"


Form = Written | Aloud
Heard = Written | Aloud | Presence


@variant
class Caps:
    """Lengths in characters: from `soft` the phone says how much room is left, `hard` is the end."""

    soft: int
    hard: int
