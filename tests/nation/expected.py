"""What a collation says of itself, and whether an engine finds the same in its flat tables."""

import json
import pathlib
import re
from decimal import Decimal

TOP = pathlib.Path(__file__).parent.parent.parent


def blocks(language):
    """The examples of docs/nation.md in a language, by the name in their first comment."""
    text = (TOP / "docs/nation.md").read_text(encoding="utf-8")
    found = re.findall(rf"```{language}\n((?:--|#) (\w+).*?)```", text, re.S)
    return {name: block for block, name in found}


class Expected:
    """The manifest of a collation in `work/25`, and the truth beside its invented files in `work/files`."""

    def __init__(self, work):
        self.out = work / "25"
        self.manifest = json.loads((self.out / "manifest.json").read_text(encoding="utf-8"))
        self.truth = json.loads((work / "files/truth.json").read_text(encoding="utf-8"))
        self.tables = {table["key"]: table for table in self.manifest["tables"]}
        self.problems = []

    def same(self, what, found, expected):
        # A figure of the contract is rounded to eight places; sums of thousands differ by less than a hundredth of a đồng.
        if found is None or abs(Decimal(found) - Decimal(expected)) > Decimal("0.01"):
            self.problems.append(f"{what}: {found}, {expected} in the collation")

    def hold(self, engine, totals, aware, sectors, bills):
        """`totals`: facilities, bills, saving, toe, tco2, applying; `aware`: aware, answered; `sectors`: sector, facilities, saving."""
        sums = self.tables["facilities"]["sums"]
        self.same(f"{engine}: facilities", totals[0], self.manifest["files"]["in_scope"])
        for place, key in enumerate(("bills_vnd", "saving_vnd", "toe", "tco2"), 1):
            self.same(f"{engine}: {key}", totals[place], sums[key])
            self.same(f"{engine}: {key} of the truth", totals[place], self.truth["sums"][key])
        self.same(f"{engine}: applying", totals[5], self.tables["facilities_applying"]["rows"])
        self.same(f"{engine}: bills of streams", bills, sums["bills_vnd"])
        self.same(f"{engine}: aware", aware[0], self.truth["aware"])
        if not 0 < aware[0] < aware[1]:
            self.problems.append(f"{engine}: aware: {aware[0]} of {aware[1]}")
        self.hold_sectors(engine, sectors)

    def hold_sectors(self, engine, sectors):
        """Groups of five and more, and those alone, with the savings of their facilities."""
        groups = {}
        with open(self.out / "contract/facility.ndjson", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                count, saving = groups.get(row["sector"], (0, 0))
                groups[row["sector"]] = (count + 1, saving + Decimal(row["saving_vnd"]))
        wanted = {sector: of for sector, of in groups.items() if of[0] >= 5}
        if not wanted or [sector for sector, _, _ in sectors] != sorted(wanted):
            self.problems.append(f"{engine}: sectors: {sectors}")
            return
        for sector, count, saving in sectors:
            self.same(f"{engine}: facilities of {sector}", count, wanted[sector][0])
            self.same(f"{engine}: saving of {sector}", saving, wanted[sector][1])
