# Files and the command: why a file was not opened, and what the command says.
file-too-large = The file is too large ({ $size } MB). A submission has at most { $limit } MB.
file-empty = The file is empty.
file-not-text = This file is not UTF-8 text. A submission file (.json) was expected.
file-pdf = This is a PDF. A submission file (.json) was expected; it is attached inside the report.
file-not-json = The file is not valid JSON at line { $line }, column { $column }.
file-cut-off = The file breaks off at line { $line }, column { $column }: get the whole file again.
file-not-ours = This JSON file is not a submission of the quick assessment program.
file-newer = The file was written by a later version of the program (format { $version }): update the program. The file was not changed.
file-field = { $path } holds “{ $found }”, which cannot be read.
file-unreadable = The file cannot be read: { $reason }.
file-unwritable = The file { $path } cannot be written: { $reason }.
file-pdf-failed = The PDF could not be made: { $reason }.
file-no-date = The file has no date: add --today YYYY-MM-DD.
file-good = { $path }: good, { $name }, code { $digest }
file-good-remarks = { $path }: good, { $name }, code { $digest }, { $count } remarks on the data
file-bad = { $path }: { $problem }
file-digest-differs = The code in the file does not fit its data: the file was changed after it was written.
file-result-differs = The result in the file is not the result computed again from its data.
file-example-unknown = There is no example named “{ $name }”. See: sxsh example --list
file-sector-unknown = There is no sector { $sector }. The sectors are: { $known }.
command-usage =
    Usage:
      sxsh example --list                    the examples
      sxsh example SECTOR                    submission of the example factory (JSON)
      sxsh assess FILE.json                  the assessment (JSON)
      sxsh check FILE…                       checks submissions
      sxsh report FILE.json --pdf OUT.pdf    the report as PDF
      sxsh blank SECTOR OUT.pdf              a blank checklist to print
      sxsh catalogue stats                   what the catalogue covers
      sxsh catalogue check [FOLDER]          everything wrong in the catalogue files (default: catalogue)
      sxsh help                              this page
    Options:
      --lang vi|en          language (default vi; report: the file's language)
      --today YYYY-MM-DD    day of the assessment (default: the file's date; example: today)
command-catalogue-good = The catalogue has no fault.
command-catalogue-bad = { $count ->
    [one] 1 place to mend.
   *[other] { $count } places to mend.
}
command-stats-version = Catalogue version { $version }
command-stats-sector-head = | Sector | Steps | Products | Streams | Own measures | with a % | Benchmarks | legal norms | Figures A | B | C |
command-stats-area-head = | Cross-cutting area | Measures | with a % | Exclusive groups | Figures A | B | C |
command-stats-whole-head = | Shared data | Entries | Figures A | B | C |
command-stats-total = Sum
command-stats-carriers = Energy carriers
command-stats-prices = Default prices
command-stats-programmes = Programme targets
command-stats-schemes = Support schemes
command-stats-thresholds = Legal thresholds
command-stats-sources = Sources
