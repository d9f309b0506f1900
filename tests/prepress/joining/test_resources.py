"""What a page draws with."""

from tests.prepress.joining.made_sides import ENGLISH, files_in
from tests.prepress.made_editions import opened

from presskit.prepress.joining.resources import drop_unused_resources
from presskit.render import FontStage


def kinds(resources: object) -> dict[str, int]:
    """How many things of each kind there are."""
    return {kind: len(things) for kind, things in resources.items() if len(things)}  # type: ignore[attr-defined]


def test_a_page_keeps_what_it_names_and_no_more(fonts: FontStage) -> None:
    """The picture, the pattern and the form of the back go from the front, and stay on the back."""
    with opened(files_in((ENGLISH,), fonts)[0]) as pdf:
        front, back = pdf.pages
        shared = kinds(front.obj.Resources)
        drop_unused_resources(front)
        assert shared["/Pattern"] == 1
        assert "/Pattern" not in kinds(front.obj.Resources)
        assert kinds(front.obj.Resources).get("/XObject", 0) < shared["/XObject"]
        drop_unused_resources(back)
        assert kinds(back.obj.Resources)["/Pattern"] == 1
        assert "/Image" in [thing.Subtype for thing in back.obj.Resources.XObject.values()]


def test_a_form_keeps_what_it_names_and_no_more(fonts: FontStage) -> None:
    """What is drawn half transparent is a form, with the resources of all the file."""
    with opened(files_in((ENGLISH,), fonts)[0]) as pdf:
        back = pdf.pages[1]
        drop_unused_resources(back)
        (form,) = (thing for thing in back.obj.Resources.XObject.values() if thing.Subtype == "/Form")
        assert "/Font" not in kinds(form.Resources)
        (pattern,) = form.Resources.Pattern.values()
        assert len(pattern.Resources.XObject) == 1
