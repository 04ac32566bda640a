command-usage =
    Usage:
      sxsh example --list                    the examples
      sxsh example SECTOR                    data file of the example plant (JSON);
                                             --explain adds how each figure came about
      sxsh assess FILE                       the assessment (JSON)
      sxsh check FILE|FOLDER…                checks data files and reports
      sxsh compare [LAST] THIS               two years of one plant (JSON); LAST may be carried in THIS
      sxsh collate PATH… --year YEAR --province CODE --out FOLDER
                                             many data files as the report of a province
      sxsh template commune|register|own|cases|directory OUT.xlsx
                                             the sheet of a commune, or a list of the office, to fill in
      sxsh example --many N --seed S FOLDER  N example files with their truth (truth.json)
      sxsh report FILE --pdf OUT.pdf         the report as PDF
      sxsh report FILE --pdf OUT.pdf --annexes ANNEXES.pdf    report and annexes as two files
      sxsh poster FILE OUT.pdf               wall poster “What to do on Monday”
      sxsh declare FILE OUT.pdf              application for recognition, with the self-declaration
      sxsh workbook FILE OUT.xlsx            the workbook for Excel
      sxsh schema                            the JSON Schema of a data file
      sxsh blank SECTOR OUT.pdf              a blank checklist to print
      sxsh catalogue stats                   what the catalogue covers
      sxsh catalogue check [FOLDER]          everything wrong in the catalogue files (default: catalogue)
      sxsh help                              this page
    FILE is a data file (.json) or a report that contains one (.pdf).
    Options:
      --lang vi|en          language (default vi; report, workbook: the file's language);
                            report also takes both: Vietnamese, then English
      --today YYYY-MM-DD    day of the assessment (default: the file's date; example: today)
      --year-after LAST      report, workbook, declare: beside last year's file
      --carried              the same beside last year's data carried in FILE
      --half-year            with either of them: the six-monthly extract (report); with collate: the first half of the year
      collate also takes    --report-year YEAR (default: the year after), --programme ID,
                            --contract (flat tables, see docs/nation.md),
                            --parquet (the same, and all tables, as Parquet),
                            --register, --own, --cases, --directory: XLSX or CSV lists,
                            --decisions: what was decided about versions (CSV)
                            (see docs/office.en.md)
command-catalogue-good = The catalogue has no errors.
command-catalogue-bad = { $count ->
    [one] 1 place to correct.
   *[other] { $count } places to correct.
}
command-stats-version = Catalogue version { $version }
command-stats-sector-head = | Sector | Steps | Products | Inputs and outputs | Own measures | with a % | Benchmarks | regulatory norms | Figures A | B | C |
command-stats-area-head = | Cross-cutting area | Measures | with a % | Exclusive groups | Figures A | B | C |
command-stats-whole-head = | Shared data | Entries | Figures A | B | C |
command-stats-answer-head = | Bills alone | measures still to be done | with a range of money | of the sector | of it, with a range | with a range of investment, or none needed | of the top 3, among the first 10 / asked | electricity, % expected ≤ high end (audits) | fuel, % (audits) | water, % (guides) | materials, % | wastes, % |
command-stats-answer-kinds = Measures of the sector with a range of those open: of the kind of plant that the example says; where the kind is not said:
command-stats-answer-without = Measures of the sector without a range of money:
command-stats-total = Total
command-stats-carriers = Energy carriers
command-stats-prices = Default prices
command-stats-programmes = Programme targets
command-stats-schemes = Support schemes
command-stats-thresholds = Regulatory thresholds
command-stats-sources = Sources
