"""What the database holds instead of a secret or an address: a keyed hash that nobody can turn back."""

from django.utils.crypto import salted_hmac


def fingerprint(kind: str, value: str) -> str:
    """HMAC-SHA-256 under the server's key; the same value of another kind has another fingerprint."""
    return salted_hmac(f"accounts.{kind}", value, algorithm="sha256").hexdigest()
