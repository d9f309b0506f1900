#!/bin/sh
# Makes the print files of this folder anew, each by another program, into the folder that is named:
#
#     sh make_print_files.sh OUT
#
# On Debian 12, as root: apt-get install scribus texlive-latex-extra texlive-luatex ghostscript libreoffice-writer
#     libreoffice-draw inkscape librsvg2-bin python3-cairo chromium fop fonts-dejavu-core
# Typst and ReportLab come by pip (typst, reportlab), Vivliostyle by npm (@vivliostyle/cli); PYTHON and VIVLIOSTYLE name
# them where they are not found by themselves. What a machine lacks is said and left out. Nothing is fetched.

set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
profile_of_house=$here/../../../../src/presskit/print_specs/FOGRA39L_coated.icc
out=$(mkdir -p "$1" && cd "$1" && pwd -P)
python=${PYTHON:-python3}
vivliostyle=${VIVLIOSTYLE:-vivliostyle}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export SOURCE_DATE_EPOCH=1767225600 FORCE_SOURCE_DATE=1 TZ=UTC LC_ALL=C.UTF-8 HOME="$work" QT_QPA_PLATFORM=offscreen

"$python" "$here/small_profile.py" "$profile_of_house" fogra39.icc

try() {
    name=$1
    shift
    if "$@" >"$name.log" 2>&1 && [ -s "$name.pdf" ]; then
        cp "$name.pdf" "$out/$name.pdf"
        echo "$name.pdf"
    else
        echo "$name: not made: $(tail -n 1 "$name.log")" >&2
    fi
}

# --- LaTeX: A6 with 3 mm of bleed, in inks ---

latex() { # engine, name, variant of pdfx
    cat >"$2.xmpdata" <<'EOF'
\Title{Open day}
\Author{Reading room}
\Language{en-GB}
\Keywords{reading}
\Publisher{Reading room}
\setCMYKcolorprofile{fogra39.icc}{Coated FOGRA39}{FOGRA39}{http://www.color.org}
EOF
    cat >"$2.tex" <<EOF
\\documentclass{article}
\\usepackage[cmyk]{xcolor}
\\usepackage[paperwidth=111mm,paperheight=154mm,margin=13mm]{geometry}
\\usepackage[$3]{pdfx}
\\pagestyle{empty}
\\begin{document}
\\color[cmyk]{0,0,0,1}
\\noindent{\\color[cmyk]{1,.6,.1,0}\\rule{85mm}{20mm}}\\par\\bigskip
\\noindent{\\Large Open day}\\par\\medskip
The reading room is open on the first Saturday of each month. Bring a book, and take another one home.
\\end{document}
EOF
    "$1" -interaction=nonstopmode "$2.tex" && "$1" -interaction=nonstopmode "$2.tex"
}
try latex-pdfx-x4 latex pdflatex latex-pdfx-x4 x-4
try latex-pdfx-x3 latex pdflatex latex-pdfx-x3 x-3
try latex-pdfx-x1a latex pdflatex latex-pdfx-x1a x-1a
try latex-pdfx-a2b latex pdflatex latex-pdfx-a2b a-2b
try lualatex-pdfx-x4 latex lualatex lualatex-pdfx-x4 x-4
try lualatex-pdfx-a3u latex lualatex lualatex-pdfx-a3u a-3u

# --- Ghostscript, from PostScript ---

cat >page.ps <<'EOF'
%!PS
<< /PageSize [314.65 436.54] >> setpagedevice
[ /PAGES pdfmark
[ /TrimBox [8.504 8.504 306.146 428.036] /BleedBox [0 0 314.65 436.54] /PAGE pdfmark
[ /Title (Open day) /Author (Reading room) /DOCINFO pdfmark
1 .6 .1 0 setcmykcolor 0 0 314.65 90 rectfill
0 0 0 1 setcmykcolor /DejaVuSans 20 selectfont 40 350 moveto (Open day) show
/DejaVuSans 10 selectfont 40 325 moveto (The reading room is open on Saturdays.) show
40 311 moveto (Bring a book, and take another one home.) show
showpage
EOF
cat >pdfx.ps <<'EOF'
%!PS
[ /GTS_PDFXVersion (PDF/X-3:2002) /Title (Open day) /Trapped /False /DOCINFO pdfmark
[ /_objdef {icc} /type /stream /OBJ pdfmark
[ {icc} << /N 4 >> /PUT pdfmark
[ {icc} (fogra39.icc) (r) file /PUT pdfmark
[ /_objdef {intent} /type /dict /OBJ pdfmark
[ {intent} << /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39)
    /RegistryName (http://www.color.org) /Info (Coated FOGRA39) /DestOutputProfile {icc} >> /PUT pdfmark
[ {Catalog} << /OutputIntents [ {intent} ] >> /PUT pdfmark
EOF
sed -e '/GTS_PDFXVersion/d' -e 's|/S /GTS_PDFX |/S /GTS_PDFA1 |' pdfx.ps >pdfa.ps
try ghostscript-x3 gs -q -sFONTPATH=/usr/share/fonts/truetype/dejavu -dNOSAFER -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -dPDFX -dCompatibilityLevel=1.3 \
    -sColorConversionStrategy=CMYK -sOutputFile=ghostscript-x3.pdf pdfx.ps page.ps
sed -e 's|/DestOutputProfile {icc}||' -e '/{icc}/d' -e 's|PDF/X-3:2002|PDF/X-3:2003|' pdfx.ps >registered.ps
try ghostscript-x3-registered gs -q -sFONTPATH=/usr/share/fonts/truetype/dejavu -dNOSAFER -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -dPDFX -dCompatibilityLevel=1.4 \
    -sColorConversionStrategy=CMYK -sOutputFile=ghostscript-x3-registered.pdf registered.ps page.ps
try ghostscript-a2b gs -q -sFONTPATH=/usr/share/fonts/truetype/dejavu -dNOSAFER -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -dPDFA=2 -dPDFACompatibilityPolicy=1 \
    -sColorConversionStrategy=CMYK -sOutputFile=ghostscript-a2b.pdf pdfa.ps page.ps
try ghostscript-plain gs -q -sFONTPATH=/usr/share/fonts/truetype/dejavu -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -sOutputFile=ghostscript-plain.pdf page.ps

# --- Scribus ---

cat >scribus.py <<'EOF'
import re
import sys
from pathlib import Path

import scribus

name, version, marks = sys.argv[1], int(sys.argv[2]), sys.argv[3] == "marks"
scribus.newDocument((105, 148), (10, 10, 10, 10), scribus.PORTRAIT, 1, scribus.UNIT_MILLIMETERS, scribus.PAGE_1, 0, 1)
scribus.setInfo("Reading room", "Open day", "")
scribus.defineColorCMYKFloat("Sea", 100, 60, 10, 0)
ground = scribus.createRect(-3, 118, 111, 33)
scribus.setFillColor("Sea", ground)
scribus.setLineColor("None", ground)
for top, size, words in ((15, 20, "Open day"), (30, 10, "The reading room is open on Saturdays. Bring a book.")):
    frame = scribus.createText(10, top, 85, 14)
    scribus.setText(words, frame)
    scribus.setFont("DejaVu Sans Book", frame)
    scribus.setFontSize(size, frame)
    scribus.setTextColor("Black", frame)
# The document's own profile is set where the dialogue of colour management sets it.
scribus.saveDocAs("page.sla")
scribus.closeDoc()
page = re.sub('(DPPr|DPInCMYK|PrintP)="[^"]*"', lambda found: f'{found[1]}="{sys.argv[4]}"', Path("page.sla").read_text())
Path("page.sla").write_text(page.replace('HCMS="0"', 'HCMS="1"'))
scribus.openDoc("page.sla")
pdf = scribus.PDFfile()
pdf.file, pdf.version, pdf.outdst, pdf.compress, pdf.fontEmbedding = name, version, 1, True, 0
pdf.fonts, pdf.subsetList = [], ["DejaVu Sans Book"]
pdf.useDocBleeds, pdf.bleedt, pdf.bleedb, pdf.bleedl, pdf.bleedr = False, 3, 3, 3, 3
pdf.cropMarks, pdf.markLength, pdf.markOffset = marks, 5.0, 3.0
pdf.info = "Coated FOGRA39"
pdf.printprofc = sys.argv[4]
pdf.save()
EOF
mkdir -p .config/scribus
cat >.config/scribus/scribus150.rc <<EOF
<?xml version="1.0" encoding="UTF-8"?>
<SCRIBUSRC VERSION="1.5.8"><Paths Documents="" Profiles="$work/" Scripts="" Templates=""/></SCRIBUSRC>
EOF
scribus_pdf() { # name, version (Scribus' number), marks
    timeout 120 scribus -g -ns -py scribus.py "$1.pdf" "$2" "$3" "FOGRA39, few places (presskit tests)"
}
try scribus-x4 scribus_pdf scribus-x4 10 plain
try scribus-x3 scribus_pdf scribus-x3 12 plain
try scribus-x1a scribus_pdf scribus-x1a 11 plain
try scribus-marks scribus_pdf scribus-marks 15 marks

# --- LibreOffice ---

cat >office.fodt <<'EOF'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:mimetype="application/vnd.oasis.opendocument.text" office:version="1.3">
<office:meta><dc:title>Open day</dc:title><dc:language>en-GB</dc:language></office:meta>
<office:font-face-decls><style:font-face style:name="DejaVu Sans" svg:font-family="'DejaVu Sans'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="DejaVu Sans"
 fo:font-size="10pt" fo:language="en" fo:country="GB" fo:color="#000000"/></style:default-style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:default-outline-level="1"><style:text-properties fo:font-size="20pt"/></style:style></office:styles>
<office:automatic-styles><style:page-layout style:name="P"><style:page-layout-properties fo:page-width="105mm"
 fo:page-height="148mm" fo:margin="12mm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P"/></office:master-styles>
<office:body><office:text><text:h text:style-name="Heading_20_1" text:outline-level="1">Open day</text:h>
<text:p>The reading room is open on Saturdays. Bring a book, and take another one home.</text:p>
</office:text></office:body></office:document>
EOF
office() { # name, filter options
    cp office.fodt "$1.fodt"
    soffice --headless "-env:UserInstallation=file://$work/office" --convert-to "pdf:writer_pdf_Export:$2" "$1.fodt"
}
try libreoffice-a2b office libreoffice-a2b \
    '{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"}}'
try libreoffice-ua office libreoffice-ua '{"PDFUACompliance":{"type":"boolean","value":"true"}}'
try libreoffice-plain office libreoffice-plain '{"SelectPdfVersion":{"type":"long","value":"17"}}'

# --- Cairo, librsvg and Inkscape: no inks, no bleed ---

cat >page.svg <<'EOF'
<svg xmlns="http://www.w3.org/2000/svg" width="105mm" height="148mm" viewBox="0 0 105 148">
<title>Open day</title><rect width="105" height="30" y="118" fill="#1b5e8f"/>
<text x="10" y="20" font-family="DejaVu Sans" font-size="7" fill="#000">Open day</text>
<text x="10" y="32" font-family="DejaVu Sans" font-size="3.2" fill="#000">The reading room is open on Saturdays.</text></svg>
EOF
cat >cairo_page.py <<'EOF'
import cairo

surface = cairo.PDFSurface("cairo-two-pages.pdf", 297.64, 419.53)
surface.set_metadata(cairo.PDF_METADATA_TITLE, "Open day")
page = cairo.Context(surface)
for words in ("Open day", "Bring a book, and take another one home."):
    page.select_font_face("DejaVu Sans")
    page.set_source_rgb(0, 0, 0)
    page.set_font_size(12)
    page.move_to(30, 60)
    page.show_text(words)
    page.show_page()
surface.finish()
EOF
try cairo-two-pages /usr/bin/python3 cairo_page.py
try librsvg rsvg-convert -f pdf -o librsvg.pdf page.svg
try inkscape inkscape --export-type=pdf --export-filename=inkscape.pdf page.svg

# --- Chromium, and Vivliostyle on top of it: bleed and marks ---

cat >page.html <<'EOF'
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Open day</title>
<style>@page{size:105mm 148mm;margin:12mm;bleed:3mm;marks:crop} body{font:10pt/14pt "DejaVu Sans"} h1{font-size:20pt}
.g{height:20mm;background:#1b5e8f}</style></head>
<body><h1>Open day</h1><p>The reading room is open on Saturdays. Bring a book, and take another one home.</p>
<div class="g"></div></body></html>
EOF
try chromium chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf=chromium.pdf page.html
try vivliostyle "$vivliostyle" build page.html -o vivliostyle.pdf --executable-browser "$(command -v chromium)"

# --- FOP ---

cat >page.fo <<'EOF'
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
 xml:lang="en" font-family="DejaVu Sans"><fo:layout-master-set><fo:simple-page-master master-name="A6" page-width="105mm"
 page-height="148mm" margin="12mm" fox:bleed="3mm"><fo:region-body/></fo:simple-page-master></fo:layout-master-set>
<fo:declarations><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Open day</dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta></fo:declarations>
<fo:page-sequence master-reference="A6"><fo:flow flow-name="xsl-region-body">
<fo:block font-size="20pt" color="cmyk(0,0,0,1)" role="H1">Open day</fo:block>
<fo:block font-size="10pt" color="cmyk(0,0,0,1)">The reading room is open on Saturdays. Bring a book.</fo:block>
<fo:block background-color="cmyk(1,0.6,0.1,0)" space-before="10mm" color="cmyk(0,0,0,0)" padding="5mm">&#160;</fo:block>
</fo:flow></fo:page-sequence></fo:root>
EOF
fop_pdf() { # name, element of the renderer's configuration
    cat >"$1.xconf" <<EOF
<fop version="1.0"><renderers><renderer mime="application/pdf">$2<output-profile>$work/fogra39.icc</output-profile>
<fonts><font embed-url="/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf" kerning="yes">
<font-triplet name="DejaVu Sans" style="normal" weight="normal"/></font></fonts></renderer></renderers></fop>
EOF
    fop -c "$1.xconf" -fo page.fo "$1.pdf"
}
try fop-x3 fop_pdf fop-x3 '<pdf-x-mode>PDF/X-3:2003</pdf-x-mode>'
try fop-a2b fop_pdf fop-a2b '<pdf-a-mode>PDF/A-2b</pdf-a-mode>'

# --- Typst, ReportLab ---

cat >page.typ <<'EOF'
#set document(title: "Open day", author: "Reading room")
#set page(width: 105mm, height: 148mm, margin: 12mm)
#set text(lang: "en", size: 10pt, fill: cmyk(0%, 0%, 0%, 100%), font: "DejaVu Sans")
= Open day
The reading room is open on Saturdays. Bring a book, and take another one home.
#v(6mm)
#rect(width: 100%, height: 20mm, fill: cmyk(100%, 60%, 10%, 0%))
EOF
typst_pdf() { # name, standard
    "$python" -c 'import sys, typst
typst.compile("page.typ", output=sys.argv[1] + ".pdf", pdf_standards=sys.argv[2:], font_paths=["/usr/share/fonts/truetype/dejavu"])' "$@"
}
try typst-plain typst_pdf typst-plain 1.7
try typst-ua1 typst_pdf typst-ua1 ua-1
cat >reportlab_page.py <<'EOF'
from reportlab.lib.colors import CMYKColor
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

pdfmetrics.registerFont(TTFont("DejaVu", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"))
page = Canvas("reportlab-bleed.pdf", pagesize=(111 * mm, 154 * mm), invariant=1, trimBox=(3 * mm, 3 * mm, 108 * mm, 151 * mm),
              bleedBox=(0, 0, 111 * mm, 154 * mm), lang="en-GB", initialFontName="DejaVu")
page.setTitle("Open day")
page.setFillColor(CMYKColor(1, 0.6, 0.1, 0))
page.rect(0, 0, 111 * mm, 33 * mm, stroke=0, fill=1)
page.setFillColor(CMYKColor(0, 0, 0, 1))
for top, size, words in ((130, 20, "Open day"), (120, 10, "The reading room is open on Saturdays.")):
    page.setFont("DejaVu", size)
    page.drawString(13 * mm, top * mm, words)
page.save()
EOF
try reportlab-bleed "$python" reportlab_page.py
