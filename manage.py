#!/usr/bin/env python
"""Django's command line: `python manage.py help`."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "couplesync.settings")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as reason:  # a setting's name and what it has to be
        sys.exit(str(reason))
