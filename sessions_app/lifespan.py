"""What runs beside the requests for as long as the process does."""


async def start() -> None:
    """Begin; called once, before the first request."""


async def stop() -> None:
    """End; called once, after the last request."""
