"""Times the collation of invented submissions beside DuckDB forming the same sums over the same files, and their memory. Prints `name value unit`.

Arguments: the command sxsh, how many submissions, an empty folder to work in.

DuckDB reads the result that stands in each file. The collation computes every file again, compares it with what stands there, and writes tables, workbook and report.
"""

import os
import pathlib
import subprocess
import sys
import time
from decimal import Decimal
from json import loads

sxsh, count, work = sys.argv[1], int(sys.argv[2]), pathlib.Path(sys.argv[3])
ROUNDS = 2


def measured(arguments):
    """Seconds, megabytes at the most, and what was said."""
    start = time.monotonic()
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{arguments[0]} failed ({status})")
    return time.monotonic() - start, usage.ru_maxrss / 1024, said.decode()


def invented(number):
    files = work / f"files-{number}"
    measured([sxsh, "example", "--many", str(number), "--seed", "1", str(files)])
    # What is no JSON would end its query, so DuckDB is given the other files alone, by links; what stands in ZIPs and reports it does not read.
    good = work / f"good-{number}"
    good.mkdir()
    for file in files.glob("SXSH-*.json"):
        try:
            loads(file.read_bytes())
        except ValueError:
            continue
        os.link(file, good / file.name)
    return files, good


def collate(number, files):
    out = work / f"out-{number}"
    return measured([sxsh, "collate", str(files), "--year", "2025", "--province", "25", "--today", "2026-11-28", "--out", str(out)])


FIELDS = ("totals.money", "totals.bills", "energy.toe_saved", "energy.tco2_saved")
SUMS = "SELECT count(*), " + ", ".join("sum(CAST({} AS DECIMAL(38,8)))" for _ in FIELDS)


def by_json(good):
    """`read_json` with everything said that spares it work."""
    result = "STRUCT(totals STRUCT(money VARCHAR, bills VARCHAR), energy STRUCT(toe_saved VARCHAR, tco2_saved VARCHAR))"
    sums = SUMS.format(*(f"result.{field}" for field in FIELDS))
    return f"{sums} FROM read_json('{good}/*.json', columns = {{result: '{result}'}}, format = 'unstructured', maximum_object_size = 1048576)"


def by_text(good):
    """The same by the text of whole files, which costs DuckDB far less for many small ones."""
    sums = SUMS.format(*(f"json_extract_string(content, '$.result.{field}')" for field in FIELDS))
    return f"{sums} FROM read_text('{good}/*.json')"


def duckdb(query):
    # A bar of progress would stand among the words that are read.
    run = f"import duckdb; duckdb.sql('SET enable_progress_bar = false'); print(*duckdb.sql({query!r}).fetchall()[0])"
    return measured([sys.executable, "-c", run])


small, _ = invented(count // 10)
files, good = invented(count)
_, little, _ = collate(count // 10, small)
ours, json, text = [], [], []
for _ in range(ROUNDS):
    ours.append(collate(count, files))
    json.append(duckdb(by_json(good)))
    text.append(duckdb(by_text(good)))
found = {tuple(map(Decimal, said.split())) for _, _, said in json + text}
if len(found) != 1:
    sys.exit(f"DuckDB finds different sums: {found}")

best = {name: min(seconds for seconds, _, _ in runs) for name, runs in (("ours", ours), ("json", json), ("text", text))}
peak = max(memory for _, memory, _ in ours)
print(f"collate_{count} {best['ours']:.2f} s")
print(f"collate_{count}_duckdb_json {best['json']:.2f} s")
print(f"collate_{count}_duckdb_text {best['text']:.2f} s")
print(f"collate_of_duckdb_json {best['ours'] / best['json']:.3f} ratio")
print(f"collate_of_duckdb_text {best['ours'] / best['text']:.3f} ratio")
print(f"collate_{count}_memory {peak:.0f} MB")
print(f"collate_{count // 10}_memory {little:.0f} MB")
print(f"collate_memory_tenfold {peak / little:.2f} ratio")
