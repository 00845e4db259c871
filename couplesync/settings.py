"""Every setting of the product, read once. `docs/configuration.md` lists the variables."""

import socket
from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from couplesync.databases import postgresql, sqlite
from couplesync.env import demand, env_bool, env_choice, env_float, env_int, env_list, env_path, env_str
from couplesync.keys import key_file
from couplesync.lan import lan_addresses
from couplesync.logs import by_route, is_failure

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = env_path("DATA_DIR", BASE_DIR / "data")
DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)  # other users of this machine have no business here

# By it several processes tell each other that there is news.
REDIS_URL = env_str("REDIS_URL", "")
if REDIS_URL:
    # Each on a machine of its own, perhaps: what one makes up for itself, the others do not know.
    demand(
        {
            "DATABASE_URL": r"postgres(ql)?://.+",
            "SECRET_KEY": r".{40,}",
            "WORDS_KEY": r"[0-9a-fA-F]{64}",
            "ALLOWED_HOSTS": r".+",
            "SITE_IS_SECURE": r".+",
        },
        because="REDIS_URL",
    )

DEBUG = env_bool("DEBUG", False)
SECRET_KEY = env_str("SECRET_KEY", "") or key_file(DATA_DIR / "secret.key")
# Wraps the keys that seal people's words. Back it up apart from the database.
WORDS_KEY = env_str("WORDS_KEY", "") or key_file(DATA_DIR / "words.key")

# How long a backup may be restored; for as long, it is noted what was taken back since.
BACKUPS_LAST_DAYS = env_int("BACKUPS_LAST_DAYS", 35)

HOST = env_str("HOST", "0.0.0.0")
PORT = env_int("PORT", 8000)
# Where nobody says otherwise: every name and address by which a phone in the same house finds this machine.
AT_HOME = [*lan_addresses(), f"{socket.gethostname().lower()}.local"]
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *env_list("ALLOWED_HOSTS", AT_HOME)]
SITE_IS_SECURE = env_bool("SITE_IS_SECURE", False)
# The proxies whose word on a visitor's address and scheme we take. Nobody's by default.
TRUSTED_PROXIES = env_list("TRUSTED_PROXIES", [])

INSTALLED_APPS = [
    "couplesync",  # before staticfiles: both have a `runserver`, and the first one counts
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "channels",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "csp",
    "accounts",
    "sessions_app",
    "notebook",
]
MIDDLEWARE = [
    "couplesync.connections.CloseConnection",
    "django.middleware.security.SecurityMiddleware",
    "couplesync.assets.Assets",
    "csp.middleware.CSPMiddleware",
    "couplesync.headers.PrivacyHeaders",
    "accounts.bearer.Sessions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "couplesync.urls"
ASGI_APPLICATION = "couplesync.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["csp.context_processors.nonce"]},
    }
]

DATABASE_URL = env_str("DATABASE_URL", "")
DATABASES = {"default": postgresql(DATABASE_URL) if DATABASE_URL else sqlite(DATA_DIR / "couplesync.sqlite3")}
# Of processes, that is: sockets have none, because Channels would subscribe each of them.
# Without `socket_timeout` a quiet connection would be cut after five seconds.
CHANNEL_LAYERS = {
    "relay": {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [{"address": REDIS_URL, "socket_timeout": None}], "prefix": "couplesync"},
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
SESSION_ENGINE = "accounts.sign_ins"
SESSION_COOKIE_NAME = "__Host-s" if SITE_IS_SECURE else "s"
SESSION_COOKIE_AGE = 400 * 24 * 3600  # the longest a browser keeps a cookie; renewed while it is used
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SITE_IS_SECURE
CSRF_FAILURE_VIEW = "couplesync.trouble.forbidden"
CSRF_COOKIE_NAME = "__Host-csrf" if SITE_IS_SECURE else "csrf"
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin" if SITE_IS_SECURE else None
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if SITE_IS_SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SITE_IS_SECURE
X_FRAME_OPTIONS = "SAMEORIGIN"  # /demo holds two frames of our own
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "frame-src": [SELF],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["worker"],  # frontend/src/lib/worker.ts names the one script there is
    }
}

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"

STATIC_URL = "/static/"
WORDS = BASE_DIR / "frontend" / "src" / "words" / "en"
FRONTEND_DIST = env_path("FRONTEND_DIST", BASE_DIR / "frontend" / "dist")
STATICFILES_DIRS = [FRONTEND_DIST]
SILENCED_SYSTEM_CHECKS = ["staticfiles.W004"]  # it is not there before the first build
# Served from where they were built: nothing to collect.
WHITENOISE_USE_FINDERS = True
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/assets/"  # Vite puts a hash of the contents into these names
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Who brings it as a bearer may read /metrics.
METRICS_TOKEN = env_str("METRICS_TOKEN", "")

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "accounts.bearer.BearerAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["couplesync.bodies.PlainJSON"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "couplesync.errors.answer_error",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "CoupleSync",
    "DESCRIPTION": "Everything that is not live. The live room is described in docs/protocol.md.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "ENUM_NAME_OVERRIDES": {
        "Seat": "sessions_app.past.serializers.SEATS",
        "OpenRoomState": "sessions_app.serializers.ROOM_STATES",
        "ConversationState": "sessions_app.past.serializers.STATES",
    },
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}

BODY_MAX_BYTES = 64 * 1024  # the largest thing REST takes, ids of five hundred lines, is a fifth of that

# How often, in how many seconds. Two people at home come from one address, and so may a whole workshop.
HOUR, DAY = 3_600, 24 * 3_600
LIMITS = {
    "wrong_codes_of_person": (5, HOUR),
    "wrong_codes_of_source": (10, HOUR),
    "malformed_codes_of_person": (60, HOUR),
    "wrong_codes": (300, HOUR // 6),
    "people_of_source": (env_int("PEOPLE_PER_HOUR", 30), HOUR),
    "worlds_of_source": (env_int("WORLDS_PER_DAY", 40), DAY),
    "openings": (env_int("OPENINGS_PER_HALF_DAY", 6), DAY // 2),
    "practices": (env_int("PRACTICES_PER_HOUR", 60), HOUR),
    "ratings": (env_int("RATINGS_PER_HOUR", 60), HOUR),
    "searches": (env_int("SEARCHES_PER_HOUR", 300), HOUR),
    "copies": (env_int("COPIES_PER_HOUR", 10), HOUR),
    "readings_of_feed": (env_int("CALENDAR_READINGS_PER_HOUR", 120), HOUR),
    "wrong_feeds_of_source": (60, HOUR),
    "changes_of_times": (env_int("TIME_CHANGES_PER_HOUR", 120), HOUR),
}
WORLDS_MAX = env_int("WORLDS_MAX", 200)
WORLD_IDLE_SECONDS = 1_800

# The live room. Every limit is a setting, so that a benchmark can lift it and say so.
FRAME_MAX_BYTES = 16 * 1024
COMMAND_MAX_BYTES = 8 * 1024
COMMAND_BURST = env_float("COMMAND_BURST", 20)
COMMANDS_PER_SECOND = env_float("COMMANDS_PER_SECOND", 2)
DRAFT_BURST = env_float("DRAFT_BURST", 10)
DRAFTS_PER_SECOND = env_float("DRAFTS_PER_SECOND", 1)
SOCKETS_PER_PERSON = 3
SOCKETS_BEFORE_HELLO = env_int("SOCKETS_BEFORE_HELLO", 20)
PING_EVERY_SECONDS = env_float("PING_EVERY_SECONDS", 10)
SILENCE_LIMIT_SECONDS = env_float("SILENCE_LIMIT_SECONDS", 20)
CATCHING_UP_AFTER_SECONDS = env_float("CATCHING_UP_AFTER_SECONDS", 8)
# A file with milliseconds to add to the clock: a test moves time on with it.
CLOCK_FILE = env_str("CLOCK_FILE", "")

LOG_FORMAT = env_choice("LOG_FORMAT", ("text", "json"))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "text": {"()": "couplesync.logs.PrivateFormatter"},
        "json": {"()": "couplesync.logs.JsonFormatter"},
    },
    "filters": {
        "failures": {"()": "django.utils.log.CallbackFilter", "callback": is_failure},
        "by_route": {"()": "django.utils.log.CallbackFilter", "callback": by_route},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # Django's own set-up would add a second handler, and a mistyped address is not worth a line.
        "django": {"handlers": [], "level": "ERROR", "propagate": True},
        "django.request": {"filters": ["failures", "by_route"]},
        # Whoever asks under a wrong name is told so. It is not our error, nor theirs to fill our log with.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        # While Redis is away, it says so every second; we say it once.
        "channels_redis": {"level": "CRITICAL"},
        # So does the pool while the database is away.
        "psycopg.pool": {"level": "CRITICAL"},
    },
}
