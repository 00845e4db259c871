"""`python3 -m tools STEP…` does the named steps in order, each only where something changed."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # an older one reads this line too
    found = ".".join(map(str, sys.version_info[:2]))
    sys.exit(
        "CoupleSync needs Python 3.11 or newer; this is "
        + found
        + ". For example: make PYTHON=python3.12 run"
    )

from tools import browser, contract, database, pages, python_env, servers
from tools.stamps import one_at_a_time
from tools.steps import CannotGoOn

STEPS = {
    "python": python_env.set_up_python,
    "python-for-work": python_env.set_up_python_for_work,
    "packages": pages.install_packages,
    "pages": pages.build_pages,
    "page-tests": pages.test_pages,
    "page-checks": pages.check_pages,
    "page-fix": pages.fix_pages,
    "contract": contract.write_contract,
    "contract-check": contract.check_contract,
    "database": database.migrate,
    "browser": browser.set_up_browser,
    "servers": servers.set_up_servers,
    "training": python_env.set_up_training,
}


def main(names: list[str]) -> None:
    """Do the steps, or say in one line why not."""
    try:
        with one_at_a_time():
            for name in names:
                STEPS[name]()
    except CannotGoOn as reason:
        sys.exit(str(reason))


main(sys.argv[1:])
