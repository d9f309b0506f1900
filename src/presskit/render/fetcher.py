"""The only door through which the engine gets files: the bytes it was given, by key, and nothing else.

No file system, no network, no redirect, no data: address. Every address that is refused is remembered, because the
engine goes on without it (inside SVG it swallows even the error).
"""

from collections.abc import Mapping
from typing import NoReturn

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from presskit.model.piece import BASE_URL, Asset

MOST_REQUESTS = 500
MOST_BYTES = 64 << 20
LONGEST_ADDRESS = 200  # a refused data: address may hold a whole file


class ClosedFetcher(URLFetcher):  # type: ignore[misc]  # an untyped class
    """Serves a document's assets from memory; `refused` lists every other address that was asked for."""

    def __init__(self, assets: Mapping[str, Asset]) -> None:
        # Not super().__init__(): it installs the handlers for http, ftp and file.
        self._fail_on_errors = False
        self._assets = assets
        self._requests_left = MOST_REQUESTS
        self._bytes_left = MOST_BYTES
        self.refused: list[str] = []

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 - the engine's signature
        """The asset that this address stands for, under the same neutral address.

        Raises ValueError if it is no asset of this document, FatalURLFetchingError beyond the caps.
        """
        key = url.removeprefix(BASE_URL)
        if key == url or key not in self._assets:
            self.refused.append(url[:LONGEST_ADDRESS])
            raise ValueError("not among the files of this document")
        asset = self._assets[key]
        self._count(len(asset.data))
        return URLFetcherResponse(BASE_URL + key, asset.data, {"Content-Type": asset.media_type})

    __call__ = fetch

    def open(self, *_arguments: object, **_options: object) -> NoReturn:
        """Nothing: the way round `fetch` that the base class leaves is shut."""
        raise FatalURLFetchingError("opening addresses directly is not allowed")

    def _count(self, size_bytes: int) -> None:
        self._requests_left -= 1
        self._bytes_left -= size_bytes
        if self._requests_left < 0:
            raise FatalURLFetchingError(f"the page asks for files more than {MOST_REQUESTS} times")
        if self._bytes_left < 0:
            raise FatalURLFetchingError(f"the files of the page weigh more than {MOST_BYTES >> 20} MB together")
