"""What has been made before, found again by a fingerprint of everything it was made from."""

from presskit.cache.fingerprint import content_key, fingerprint, folder_fingerprint
from presskit.cache.home import CacheHome, user_cache
from presskit.cache.records import record_bytes, record_read
from presskit.cache.store import Cache

__all__ = [
    "Cache",
    "CacheHome",
    "content_key",
    "fingerprint",
    "folder_fingerprint",
    "record_bytes",
    "record_read",
    "user_cache",
]
