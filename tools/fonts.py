"""Make the shipped font subsets from the published static fonts; needs ``fonttools``.

    npm pack @expo-google-fonts/noto-sans-kr @expo-google-fonts/noto-serif-kr
    python tools/fonts.py FOLDER_WITH_BOTH_UNPACKED

Kept are all Hangul, the Hanja of KS X 1001 (but in the bold serif, meant for large numerals),
Latin and every sign; hinting and layout features are dropped: the program sets lines by itself.
"""

import sys
from itertools import chain, product
from pathlib import Path

from fontTools import subset

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
HANGUL = (
    range(0x1100, 0x1200),
    range(0x3130, 0x3190),
    range(0xA960, 0xA980),
    range(0xAC00, 0xD7FC),
)
LETTERS_AND_SIGNS = (range(0x20, 0x2E80), range(0x3000, 0x3400), range(0xFE00, 0x2_0000))
HANJA_ROWS, HANJA_CELLS = range(0xCA, 0xFE), range(0xA1, 0xFF)
FACES = {
    "NotoSansKR_400Regular.ttf": ("NotoSansKR-Regular.ttf", True),
    "NotoSansKR_700Bold.ttf": ("NotoSansKR-Bold.ttf", True),
    "NotoSerifKR_400Regular.ttf": ("NotoSerifKR-Regular.ttf", True),
    "NotoSerifKR_700Bold.ttf": ("NotoSerifKR-Bold.ttf", False),
}


def hanja() -> set[int]:
    """The 4,888 Hanja of KS X 1001."""
    cells = product(HANJA_ROWS, HANJA_CELLS)
    return {ord(bytes(cell).decode("euc_kr")) for cell in cells}


def shrink(source: Path, target: Path, *, with_hanja: bool) -> None:
    """Write a subset of one face."""
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "STAT", "DSIG"]
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(
        unicodes={*chain(*HANGUL, *LETTERS_AND_SIGNS), *(hanja() if with_hanja else ())}
    )
    cutter.subset(font)
    subset.save_font(font, str(target), options)


def main(folder: Path) -> None:
    """Find the four faces below a folder, and the licence beside one of them."""
    FONTS.mkdir(parents=True, exist_ok=True)
    for name, (short, with_hanja) in FACES.items():
        (source,) = folder.rglob(name)
        shrink(source, FONTS / short, with_hanja=with_hanja)
        print(f"{short}: {(FONTS / short).stat().st_size:,}")
    licence = next(iter(sorted(folder.rglob("LICENSE_FONT"))))
    (FONTS / "OFL.txt").write_bytes(licence.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
