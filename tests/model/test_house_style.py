"""Files of templates, and whose they are."""

from presskit.model.house_style import HouseStyle, TemplateFile


def test_a_file_says_whose_it_is() -> None:
    """A kit's own can be mended by who builds the kit; presskit's have their mark before the path."""
    own = TemplateFile("base.html", "templates/base.html", "")
    ours = TemplateFile("base.html", "house:templates/base.html", "")

    assert (own.is_own, ours.is_own) == (True, False)
    assert HouseStyle({"a": own, "b": ours}, ()).own_templates == (own,)
