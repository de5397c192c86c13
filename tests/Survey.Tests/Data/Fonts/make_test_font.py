"""Makes TestFallback.ttf: a font of squares for characters that Inter lacks, with a ligature and a mark, for the tests of fallback fonts.

usage: make_test_font.py TARGET.ttf (needs python3-fonttools; same bytes every time)
"""
import sys

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

CHARACTERS = {"alef": 0x5D0, "bet": 0x5D1, "shin": 0x5E9, "lamed": 0x5DC, "vav": 0x5D5, "finalmem": 0x5DD, "party": 0x1F389, "sun": 0x65E5, "root": 0x672C}
OTHERS = [".notdef", "space", "alef_lamed"]


def square(side):
    pen = TTGlyphPen(None)
    pen.moveTo((50, 0))
    pen.lineTo((50, side))
    pen.lineTo((50 + side, side))
    pen.lineTo((50 + side, 0))
    pen.closePath()
    return pen.glyph()


order = [*OTHERS, *CHARACTERS]
builder = FontBuilder(1000, isTTF=True)
builder.setupGlyphOrder(order)
builder.setupCharacterMap({code: name for name, code in CHARACTERS.items()} | {0x20: "space"})
builder.setupGlyf({name: square(0 if name == "space" else 300 + (20 * i)) for i, name in enumerate(order)})
builder.setupHorizontalMetrics({name: (500 + (20 * i), 50) for i, name in enumerate(order)})
builder.setupHorizontalHeader(ascent=900, descent=-200)
builder.setupOS2(sTypoAscender=900, sTypoDescender=-200, fsType=0, version=4, sCapHeight=700)
builder.setupNameTable({"familyName": "Test Fallback", "styleName": "Regular", "psName": "TestFallback"})
builder.setupPost()
builder.setupHead(unitsPerEm=1000, created=0, modified=0)
addOpenTypeFeaturesFromString(builder.font, "languagesystem DFLT dflt; languagesystem hebr dflt; feature ccmp { sub alef lamed by alef_lamed; } ccmp;")
builder.font.recalcTimestamp = False
builder.save(sys.argv[1])
