"""Every setting of the product, read once. `docs/configuration.md` lists the variables."""

from pathlib import Path

from couplesync.env import env_bool, env_float, env_list, env_path, env_str
from couplesync.keys import key_file

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = env_path("DATA_DIR", BASE_DIR / "data")
DATA_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = env_bool("DEBUG", False)
SECRET_KEY = env_str("SECRET_KEY", "") or key_file(DATA_DIR / "secret.key")
# Wraps the keys that seal people's words. Back it up apart from the database.
WORDS_KEY = env_str("WORDS_KEY", "") or key_file(DATA_DIR / "words.key")

ALLOWED_HOSTS = env_list("ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
SITE_IS_SECURE = env_bool("SITE_IS_SECURE", False)

INSTALLED_APPS = [
    "daphne",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "channels",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "csp",
    "couplesync",
    "accounts",
    "sessions_app",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
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
        "DIRS": [BASE_DIR / "couplesync" / "templates"],
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

# SQLite, embedded. WAL lets readers go on while one writes; FULL survives a power cut; IMMEDIATE never deadlocks.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_DIR / "couplesync.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA secure_delete=ON;",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
SESSION_COOKIE_NAME = "__Host-s" if SITE_IS_SECURE else "s"
SESSION_COOKIE_AGE = 400 * 24 * 3600  # the longest a browser keeps a cookie; renewed while it is used
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SITE_IS_SECURE
CSRF_COOKIE_NAME = "__Host-csrf" if SITE_IS_SECURE else "csrf"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_TRUSTED_ORIGINS = env_list("CSRF_TRUSTED_ORIGINS", [])
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin" if SITE_IS_SECURE else None
X_FRAME_OPTIONS = "SAMEORIGIN"

USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
FRONTEND_DIST = BASE_DIR / "frontend" / "dist"
STATICFILES_DIRS = [FRONTEND_DIST] if FRONTEND_DIST.exists() else []
WHITENOISE_USE_FINDERS = True

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "couplesync.errors.answer_error",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "CoupleSync",
    "DESCRIPTION": "Everything that is not live. The live room is described in docs/protocol.md.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
}

# The live room. Every limit is a setting, so that a benchmark can lift it and say so.
FRAME_MAX_BYTES = 16 * 1024
COMMAND_MAX_BYTES = 8 * 1024
COMMAND_BURST = env_float("COMMAND_BURST", 20)
COMMANDS_PER_SECOND = env_float("COMMANDS_PER_SECOND", 2)
SOCKETS_PER_PERSON = 3
PING_EVERY_SECONDS = env_float("PING_EVERY_SECONDS", 10)
SILENCE_LIMIT_SECONDS = env_float("SILENCE_LIMIT_SECONDS", 20)
# Divides every duration of a conversation, so that a test of a twenty-minute pause need not last twenty minutes.
TIME_SCALE = env_float("TIME_SCALE", 1)
