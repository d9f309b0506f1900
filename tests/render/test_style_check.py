"""Style sheets read without a page."""

from presskit.model.house_style import HouseStyle, TemplateFile
from presskit.render import FontStage, unreadable_styles


def house_with(**styles: str) -> HouseStyle:
    """A house style of these sheets, and a template that is none of them."""
    files = [
        TemplateFile(f"styles/{name}.css", f"templates/styles/{name}.css", text) for name, text in styles.items()
    ]
    files.append(TemplateFile("flyer.html", "templates/flyer.html", "{{ not css }}"))
    return HouseStyle({file.name: file for file in files}, ())


def test_every_mistake_of_every_sheet_is_told_at_its_place(fonts: FontStage) -> None:
    """Without a kit that can be composed, a designer still hears of the style sheets."""
    findings = unreadable_styles(house_with(flyer="p { colr: red }", page="\n@page { size: A99 }"), fonts)
    places = [(finding.code, finding.place.file, finding.place.line) for finding in findings if finding.place]
    assert places == [
        ("css-unknown-property", "templates/styles/flyer.css", 1),
        ("css-value", "templates/styles/page.css", 2),
    ]


def test_variables_that_a_page_sets_are_no_mistake(fonts: FontStage) -> None:
    """The trim and the brand's colour come with each piece."""
    assert (
        unreadable_styles(house_with(page="@page { size: var(--trim-width) } p { color: var(--brand) }"), fonts) == ()
    )
