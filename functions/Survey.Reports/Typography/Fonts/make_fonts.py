"""Prepares one static font for the report.

usage: make_fonts.py SOURCE.woff2 TARGET_PREFIX

TARGET.shaping.ttf   what HarfBuzz reads: character map, advances, kerning, substitutions; no outlines
TARGET.<piece>.z     outlines of one piece of the alphabet, deflated, embedded in a PDF as it is
TARGET.glyphs.txt    first line: unpacked length of each piece; then one line a glyph of the shaping font, in its order:
                     number of the piece, glyph id in that piece, and the UTF-16 text that the glyph stands for

Most documents need the first piece alone.
"""
import io
import sys
import zlib

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "calt", "tnum"]


def span(*ranges):
    return {c for first, last in ranges for c in range(first, last + 1)}


PIECES = [
    ("core", span((0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022))
     | {0x2026, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2260, 0x2264, 0x2265, 0x2248,
        0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x3B1, 0x25A1}),
    ("latin", span((0x100, 0x17F), (0x218, 0x21B), (0x300, 0x304), (0x306, 0x30C), (0x326, 0x328)) | {0x1E9E}),
    ("greek", span((0x370, 0x3FF), (0x1F00, 0x1FFF))),
    ("cyrillic", span((0x400, 0x52F), (0x1C80, 0x1C8F), (0x2DE0, 0x2DFF), (0xA640, 0xA69F))),
    ("more", span((0x180, 0x36F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2070, 0x20CF), (0x2100, 0x27BF))),
]


def options(features):
    made = Options()
    made.layout_features = features
    made.layout_scripts = ["*"]
    made.hinting = False
    made.notdef_outline = True
    made.glyph_names = True
    made.legacy_kern = False
    made.recalc_timestamp = False
    made.name_IDs = [0, 1, 2, 6, 13, 14]
    return made


def subset(source, unicodes=(), glyphs=(), features=()):
    buffer = io.BytesIO()
    source.save(buffer, reorderTables=False)
    font = TTFont(io.BytesIO(buffer.getvalue()), recalcTimestamp=False)
    worker = Subsetter(options(list(features)))
    worker.populate(unicodes=unicodes, glyphs=glyphs)
    worker.subset(font)
    return font


def texts_of(font):
    """The text of every glyph: from the character map, then through substitutions.

    Where characters share a glyph, the first of the common ones wins: an apostrophe is one, not a modifier letter.
    """
    cmap = font.getBestCmap()
    common = dict(PIECES)["core"]
    texts = {}
    for code in sorted(cmap, key=lambda code: (code not in common, code), reverse=True):
        texts[cmap[code]] = chr(code)
    lookups = font["GSUB"].table.LookupList.Lookup
    tables = [s.ExtSubTable if s.LookupType == 7 else s for lookup in lookups for s in lookup.SubTable]
    changed = True
    while changed:
        changed = False
        for table in tables:
            if table.LookupType == 1:
                pairs = [([a], b) for a, b in table.mapping.items()]
            elif table.LookupType == 4:
                pairs = [([first] + lig.Component, lig.LigGlyph) for first, ligs in table.ligatures.items() for lig in ligs]
            else:
                continue
            for parts, made in pairs:
                if made not in texts and all(p in texts for p in parts):
                    texts[made] = "".join(texts[p] for p in parts)
                    changed = True
    return texts


def main(source_path, target):
    source = TTFont(source_path, recalcTimestamp=False)
    source.flavor = None
    wanted = set().union(*(chars for _, chars in PIECES))
    font = subset(source, unicodes=wanted, features=FEATURES)
    order = font.getGlyphOrder()
    piece_of = {".notdef": "core"}
    for name, chars in PIECES:
        for glyph in subset(font, unicodes=chars, features=FEATURES).getGlyphOrder():
            piece_of.setdefault(glyph, name)

    ids, lengths = {}, []
    for name, _ in PIECES:
        piece = subset(font, glyphs=[g for g in order if piece_of.get(g, "more") == name])
        ids.update({(name, glyph): i for i, glyph in enumerate(piece.getGlyphOrder())})
        for tag in ("GSUB", "GPOS", "GDEF", "name", "OS/2", "cmap", "post"):
            if tag in piece:
                del piece[tag]
        buffer = io.BytesIO()
        piece.save(buffer)
        with open(f"{target}.{name}.z", "wb") as out:
            out.write(zlib.compress(buffer.getvalue(), 9))
        lengths.append(f"{name}={len(buffer.getvalue())}")

    texts, numbers = texts_of(font), {name: i for i, (name, _) in enumerate(PIECES)}
    with open(f"{target}.glyphs.txt", "w", encoding="ascii", newline="\n") as out:
        out.write(" ".join(lengths) + "\n")
        for glyph in order:
            piece = piece_of.get(glyph, "more")
            units = texts.get(glyph, "").encode("utf-16-be").hex().upper() or "-"
            out.write(f"{numbers[piece]} {ids[piece, glyph]} {units}\n")

    for tag in ("glyf", "loca", "post"):
        if tag in font:
            del font[tag]
    font.save(f"{target}.shaping.ttf")


main(sys.argv[1], sys.argv[2])
