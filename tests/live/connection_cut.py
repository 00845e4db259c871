"""A process of its own, whose database connection is cut while it is idle."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import django
from django.db import connection

django.setup()

from sessions_app.threads import beside, in_reader  # noqa: E402


def ask(question: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(question)
        answer: int = cursor.fetchone()[0]
        return answer


async def main() -> None:
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(1))
    process = await beside(partial(ask, "SELECT pg_backend_pid()"))
    await in_reader(partial(ask, f"SELECT pg_terminate_backend({process}, 5000)::int"))
    print(await beside(partial(ask, "SELECT 42")))


asyncio.run(main())
