"""Break a team's workbook in many ways and count what comes of it.

``python -m bench.broken [MUTANTS] [PLAN.sspass]``: mutants by way and outcome, the slowest of
them, files that grow when they are unpacked with seconds and memory of a process that reads each,
and the round trip of the plan (of the example, if none is named).
"""

import io
import json
import subprocess
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.torn import WAYS, mutant, unzipped, zipped
from db.plan_file import open_store
from sspass_desktop.documents.team.book import team_workbook
from sspass_desktop.documents.team.rows import HandedOut
from sspass_desktop.documents.xlsx.write import write_workbook
from sspass_desktop.domain.differences import Kind
from sspass_desktop.domain.plan import Edition, Plan
from sspass_desktop.exchange.plan_json import dumps, loads
from sspass_desktop.importers.team.read import read_team_workbook
from sspass_desktop.importers.workbook.errors import UnreadableWorkbookError
from sspass_desktop.importers.workbook.read import read_workbook
from sspass_desktop.services.plans import find_edition, load_plan
from sspass_desktop.services.returning import compare_workbook, edition_of
from sspass_desktop.services.sample import sample_plan
from sspass_desktop.texts.workbook_faults import unreadable

MUTANTS = 1_100
SLOWEST, BOMB_SECONDS, BOMB_MEGABYTES = 2.0, 0.5, 50.0
_ROW = b'<row><c t="inlineStr"><is><t>aaaaaaaa</t></is></c></row>'
_SHEET = "xl/worksheets/sheet1.xml"


def handed_out(edition: Edition) -> bytes:
    """The file for all teams."""
    out, made = io.BytesIO(), HandedOut(edition, edition.cards, edition.department_results)
    write_workbook(team_workbook(made, "", date(edition.year, 1, 1)), out)
    return out.getvalue()


def outcome(edition: Edition, data: bytes) -> str:
    """What comes of a file; anything but "refused", "unread", "same" or "changed" is a fault."""
    try:
        returned = read_team_workbook(read_workbook(data))
    except UnreadableWorkbookError as error:
        return "refused" if "‘x’" in unreadable(error, "x") else "no sentence"
    comparison = compare_workbook(edition, returned)
    unread = [one for one in comparison.entries if one.kind is Kind.UNREADABLE]
    if any(not one.where or not one.why for one in unread):
        return "no place"
    after = comparison.taken(one for one in comparison.entries if one.is_safe)
    if loads(dumps(Plan(editions=(after,)))).editions != (after,):
        return "no plan"
    return "changed" if after != edition else "unread" if unread else "same"


def break_many(edition: Edition, data: bytes, count: int) -> bool:
    """Tell what comes of mutants, by the way they were made."""
    seen: Counter[tuple[str, str]] = Counter()
    slowest = 0.0
    for number in range(count):
        way, bad = mutant(number, data)
        began = time.process_time()
        try:
            seen[way, outcome(edition, bad)] += 1
        except Exception:  # noqa: BLE001 - what is looked for
            seen[way, "crashed"] += 1
            print(number, traceback.format_exc())
        slowest = max(slowest, time.process_time() - began)
    outcomes = sorted({what for _, what in seen})
    print(f"{count} mutants{'':14}" + "".join(f"{what:>12}" for what in outcomes))
    for way in WAYS:
        counts = (seen[way.__name__, what] for what in outcomes)
        print(f"  {way.__name__:24}" + "".join(f"{number:12}" for number in counts))
    print(f"  slowest {slowest:.3f} s (wished: {SLOWEST})")
    return set(outcomes) <= {"refused", "unread", "same", "changed"} and slowest <= SLOWEST


def bombs(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Small files that would be large, and others that are made to hurt."""
    parts = unzipped(data)
    head = parts[_SHEET].partition(b"<sheetData>")[0] + b"<sheetData>"
    tail = b"</sheetData></worksheet>"

    def sheet(inner: bytes) -> bytes:
        return zipped({**parts, _SHEET: inner})

    yield "400 MB of rows", _streamed(parts, head, _ROW, 400_000_000 // len(_ROW), tail)
    yield "100 MB of rows", _streamed(parts, head, _ROW, 100_000_000 // len(_ROW), tail)
    yield "3 MB of one sign", sheet(head + b"<row><c><v>" + b"1" * 3_000_000)
    yield "comment of 1.9 MB", sheet(b"<!--" + b"x" * 1_900_000 + b"-->" + parts[_SHEET])
    lol = b"".join(b'<!ENTITY e%d "%s">' % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 30))
    doctype = b'<!DOCTYPE x [<!ENTITY e0 "lol">' + lol + b"]>"
    yield "entities of entities", sheet(doctype + b"<worksheet>&e29;</worksheet>")
    yield "external entity", sheet(b'<!DOCTYPE x SYSTEM "file:///dev/zero"><worksheet/>')
    yield "depth of 400,000", sheet(b"<worksheet>" + b"<a>" * 400_000)
    yield "far cell", sheet(head + b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' + tail)
    yield "5,000 parts", zipped({f"p{number}": b"" for number in range(5_000)})
    yield "workbook in workbook", zipped({**parts, "xl/media/a.xlsx": data})
    sizes = bytearray(data)
    at = data.rindex(_SHEET.encode()) - 46  # where the directory tells of it
    sizes[at + 24 : at + 28] = (10).to_bytes(4, "little")
    yield "size that lies", bytes(sizes)
    sizes[at + 42 : at + 46] = bytes(4)
    yield "parts that overlap", bytes(sizes)


def _streamed(parts: dict[str, bytes], head: bytes, row: bytes, times: int, tail: bytes) -> bytes:
    out, at_once = io.BytesIO(), row * 10_000
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if name != _SHEET:
                archive.writestr(name, content)
        with archive.open(_SHEET, "w", force_zip64=True) as part:
            part.write(head)
            for _ in range(times // 10_000):
                part.write(at_once)
            part.write(tail)
    return out.getvalue()


def read_one(good: Path, bad: Path) -> None:
    """In a process of its own: read a good file, then a bad one; print what the second one cost."""
    import resource  # noqa: PLC0415 - Windows has none

    read_workbook(good.read_bytes())
    data = bad.read_bytes()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    try:
        read_workbook(data)
        said = "read"
    except UnreadableWorkbookError as error:
        said = error.kind.value
    seconds = time.process_time() - began
    more = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(json.dumps({"said": said, "seconds": seconds, "megabytes": more / 1_024}))


def measure_bombs(data: bytes) -> bool:
    """Tell time and memory of each file that is made to hurt."""
    fine = True
    print("bombs" + " " * 24 + "     size        seconds     megabytes")
    with TemporaryDirectory() as folder:
        good = Path(folder) / "good.xlsx"
        good.write_bytes(data)
        for name, content in bombs(data):
            bad = Path(folder) / "bad.xlsx"
            bad.write_bytes(content)
            command = [sys.executable, "-m", "bench.broken", "--one", str(good), str(bad)]
            done = subprocess.run(  # noqa: S603 - this module again
                command, capture_output=True, text=True, check=True
            )
            cost = json.loads(done.stdout)
            seconds, megabytes, said = cost["seconds"], cost["megabytes"], cost["said"]
            print(f"  {name:26}{len(content):12,}{seconds:12.3f}{megabytes:12.1f}   {said}")
            small = seconds <= BOMB_SECONDS and megabytes <= BOMB_MEGABYTES
            fine = fine and (small or said == "read")
    print(f"  wished: {BOMB_SECONDS} s, {BOMB_MEGABYTES} MB")
    return fine


def round_trip(edition: Edition, data: bytes) -> bool:
    """Tell whether the file brings all it carries into an empty plan, and nothing into its own."""
    began = time.process_time()
    returned = read_team_workbook(read_workbook(data))
    seconds = time.process_time() - began
    own = compare_workbook(edition, returned)
    _, empty = edition_of(Plan(), returned)
    fresh = compare_workbook(empty, returned)
    after = fresh.taken(fresh.entries)
    again = compare_workbook(after, returned)
    print(
        f"round trip: {len(data):,} bytes, read in {seconds:.2f} s; {len(edition.cards)} cards; "
        f"differences to its own plan {len(own.entries)}, to the plan made of it "
        f"{len(again.entries)}; cards equal: {_same_cards(after, edition)}"
    )
    return not own.entries and not again.entries


def _same_cards(after: Edition, edition: Edition) -> str:
    whole = Plan(editions=(edition,)), Plan(editions=(after,))
    cards = [json.loads(dumps(plan))["editions"][0]["cards"] for plan in whole]
    for found in cards:
        for card in found:
            for key in ("blocks", "continuity", "listed"):  # no sheet holds them
                card.pop(key, None)
    same = sum(one == other for one, other in zip(*cards, strict=False))
    return f"{same} of {len(cards[0])}"


def main(typed: list[str]) -> int:
    """Answers 1 if anything is not as wished."""
    if typed[:1] == ["--one"]:
        read_one(Path(typed[1]), Path(typed[2]))
        return 0
    count = int(typed[0]) if typed else MUTANTS
    named = Path(typed[1]) if len(typed) > 1 else None
    plan = load_plan(open_store(named, False)) if named else sample_plan()
    edition = find_edition(plan)
    data = handed_out(edition)
    whole = (round_trip(edition, data), measure_bombs(data), break_many(edition, data, count))
    return 0 if all(whole) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
