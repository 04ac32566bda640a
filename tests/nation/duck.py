"""Runs the queries of docs/nation.md by DuckDB on the lines of JSON and on the Parquet of a collation, and holds them against its manifest.

Argument: the folder that holds the invented files in `files` and their collation in `25`.
"""

import json
import os
import pathlib
import sys

import duckdb
from expected import Expected, blocks

work = pathlib.Path(sys.argv[1])
expected = Expected(work)
queries = blocks("sql")
rows = json.loads((expected.out / "contract/contract.json").read_text(encoding="utf-8"))["rows"]
os.chdir(work)

for form, suffix in (("NDJSON", ""), ("Parquet", "_parquet")):
    base = duckdb.connect()
    for table in ("facility", "stream"):
        base.execute(queries[table + suffix])

    def all_of(query):
        return base.execute(queries[query]).fetchall()

    expected.hold(f"DuckDB on {form}", all_of("totals")[0], all_of("aware")[0], all_of("sectors"), all_of("bills")[0][0])

# Every table has as many rows in both forms as the collation says.
for table, count in rows.items():
    with open(expected.out / f"contract/{table}.ndjson", encoding="utf-8") as lines:
        expected.same(f"rows of {table}", sum(1 for _ in lines), count)
    parquet = f"SELECT count(*) FROM read_parquet('25/parquet/{table}/*/*/*.parquet')"
    expected.same(f"rows of {table} in Parquet", base.execute(parquet).fetchone()[0], count)

# So has every table of the province, with the same sum in every column of numbers, and a file behind its rows.
for key, table in expected.tables.items():
    source = f"read_parquet('25/parquet/{key}/*/*/*.parquet', hive_partitioning = true, hive_types = {{report_province: VARCHAR, data_year: INTEGER}})"
    expected.same(f"rows of {key} in Parquet", base.execute(f"SELECT count(*) FROM {source} WHERE report_province = '25' AND data_year = 2025").fetchone()[0], table["rows"])
    for column, total in table["sums"].items():
        found = base.execute(f'SELECT coalesce(sum("{column}"), 0) FROM {source}').fetchone()[0]
        expected.same(f"{key}.{column} in Parquet", found, total)

for problem in expected.problems:
    print(problem, file=sys.stderr)
print(f"DuckDB {duckdb.__version__}: {rows['facility']} facilities, {rows['opportunity']} measures, as NDJSON and as Parquet")
sys.exit(1 if expected.problems else 0)
