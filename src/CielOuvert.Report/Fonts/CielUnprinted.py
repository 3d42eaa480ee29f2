# Makes CielUnprinted.ttf: one glyph, an empty box, for every sign of Unicode that our families lack (cmap format 13).
# Run it with Debian's python3-fonttools, in this folder; the bytes do not change from one day to another.
import struct
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables.DefaultTable import DefaultTable


def box():
    pen = TTGlyphPen(None)
    outer = [(60, -60), (60, 700), (540, 700), (540, -60)]
    inner = [(490, -10), (490, 650), (110, 650), (110, -10)]
    for contour in (outer, inner):
        pen.moveTo(contour[0])
        for point in contour[1:]:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


def every_sign():
    groups = [(0xA0, 0xD7FF, 1), (0xE000, 0x10FFFF, 1)]
    table = struct.pack(">HHLLL", 13, 0, 16 + 12 * len(groups), 0, len(groups)) + b"".join(struct.pack(">LLL", *group) for group in groups)
    cmap = DefaultTable("cmap")
    cmap.data = struct.pack(">HHHHLHHL", 0, 2, 0, 6, 20, 3, 10, 20) + table
    return cmap


font = FontBuilder(1000, isTTF=True)
font.setupGlyphOrder([".notdef", "unprinted"])
font.setupCharacterMap({})
font.setupGlyf({".notdef": box(), "unprinted": box()})
font.setupHorizontalMetrics({glyph: (600, 60) for glyph in (".notdef", "unprinted")})
font.setupHorizontalHeader(ascent=950, descent=-250)
font.setupNameTable({
    "familyName": "Ciel Unprinted", "styleName": "Regular", "uniqueFontIdentifier": "Ciel Unprinted 1", "fullName": "Ciel Unprinted",
    "psName": "CielUnprinted", "version": "Version 1.000", "licenseDescription": "CC0 1.0",
    "licenseInfoURL": "https://creativecommons.org/publicdomain/zero/1.0/",
})
font.setupOS2(sTypoAscender=950, sTypoDescender=-250, usWinAscent=950, usWinDescent=250, fsType=0)
font.setupPost()
font.font.tables["cmap"] = every_sign()
font.font["head"].created = font.font["head"].modified = 3786912000
font.font.recalcTimestamp = False
font.font.save("CielUnprinted.ttf")
