"""Runs the PySpark job of docs/nation.md on the Parquet of a collation, and holds it against its manifest.

Argument: the folder that holds the invented files in `files` and their collation in `25`.
"""

import os
import pathlib
import sys

import pyspark
from expected import Expected, blocks
from pyspark.sql import SparkSession

work = pathlib.Path(sys.argv[1])
expected = Expected(work)
job = blocks("python")["indicators"]
os.chdir(work)

spark = (
    SparkSession.builder.master("local[*]")
    .appName("sxsh-nation")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.sql.shuffle.partitions", "4")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
names = {"spark": spark}
exec(job, names)
totals, aware, sectors, bills = (names[name].collect() for name in ("totals", "aware", "sectors", "bills"))
expected.hold("Spark", totals[0], aware[0], [tuple(row) for row in sectors], bills[0][0])
spark.stop()

for problem in expected.problems:
    print(problem, file=sys.stderr)
print(f"Spark {pyspark.__version__}: {totals[0][0]} facilities")
sys.exit(1 if expected.problems else 0)
