"""Holds the queries of docs/nation.md against the manifest of a collation, and times both on the same files.

Arguments: the command sxsh, how many submissions, an empty folder to work in.
"""

import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import time
from decimal import Decimal

import duckdb

sxsh, count, work = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
top = pathlib.Path(__file__).parent.parent.parent
text = (top / "docs/nation.md").read_text(encoding="utf-8")
queries = {block.split()[1].rstrip(":"): block for block in re.findall(r"```sql\n(.*?)```", text, re.S)}


def timed(arguments):
    start = time.monotonic()
    subprocess.run([sxsh, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - start


files, out = work / "files", work / "25"
timed(["example", "--many", count, "--seed", "11", str(files)])
order = ["collate", str(files), "--year", "2025", "--province", "25", "--today", "2026-11-28", "--out", str(out)]
collate = timed(order)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
timed([*order, "--contract"])

os.chdir(work)
base = duckdb.connect()
start = time.monotonic()
for table in ("facility", "stream"):
    base.execute(queries[table])
row = base.execute(queries["totals"]).fetchone()
contract = time.monotonic() - start
manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
tables = {table["key"]: table for table in manifest["tables"]}
sums = tables["facilities"]["sums"]
truth = json.loads((files / "truth.json").read_text(encoding="utf-8"))

problems = []


def same(what, found, expected):
    # A figure of the contract is rounded to eight places; sums of thousands differ by less than a hundredth of a đồng.
    if abs(Decimal(found) - Decimal(expected)) > Decimal("0.01"):
        problems.append(f"{what}: {found} in DuckDB, {expected} in the manifest")


same("facilities", row[0], manifest["files"]["in_scope"])
for place, key in enumerate(("bills_vnd", "saving_vnd", "toe", "tco2"), 1):
    same(key, row[place], sums[key])
    same(f"{key} of the truth", row[place], truth["sums"][key])
same("applying", row[5], tables["facilities_applying"]["rows"])
same("bills of streams", base.execute(queries["bills"]).fetchone()[0], sums["bills_vnd"])
lines = (out / "tables/indicators.ndjson").read_text(encoding="utf-8").splitlines()
aware, answered = base.execute(queries["aware"]).fetchone()
same("aware", aware, truth["aware"])
if not 0 < aware < answered:
    problems.append(f"aware: {aware} of {answered}")
groups = base.execute(queries["sectors"]).fetchall()
if any(group[1] < 5 for group in groups) or not groups:
    problems.append("sectors: a group is too small")
rows = json.loads((out / "contract/contract.json").read_text(encoding="utf-8"))["rows"]
for table, expected in rows.items():
    with open(out / "contract" / f"{table}.ndjson", encoding="utf-8") as file:
        same(f"rows of {table}", sum(1 for _ in file), expected)

# The same sum over the raw files, as an engine without the contract would form it: doubles, older versions and altered results are in it.
start = time.monotonic()
raw = f"""SELECT count(*), sum(CAST(result.totals.money AS DECIMAL(38,8))) FROM read_json('{files}/SXSH-*.json',
  columns = {{result: 'STRUCT(totals STRUCT(money VARCHAR))'}}, format = 'auto', ignore_errors = true, maximum_object_size = 67108864)"""
try:
    base.execute(raw).fetchone()
    raw_time = time.monotonic() - start
except duckdb.Error as error:
    print(f"# DuckDB does not read the raw files: {error}", file=sys.stderr)
    raw_time = None

print(f"collate_{count} {collate:.2f} s")
print(f"collate_{count}_memory {peak} MB")
print(f"duckdb_contract_{count} {contract:.2f} s")
if raw_time is not None:
    print(f"duckdb_raw_{count} {raw_time:.2f} s")
    print(f"collate_{count}_of_duckdb {collate / raw_time:.2f} ratio")
for problem in problems:
    print(problem, file=sys.stderr)
sys.exit(1 if problems else 0)
