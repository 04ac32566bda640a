# Files and the command: why a file was not opened, and what the command says.
file-too-large = The file is too large ({ $size } MB). A submission file (.json) has at most { $limit } MB, a report in PDF at most { $pdf } MB.
file-empty = The file is empty.
file-not-text = This file is not text. A submission file (.json) or a report of this program (.pdf) was expected.
file-old-tcvn3 = The Vietnamese letters of this file are in the old code TCVN3 (ABC), not in Unicode: get the original file, or convert it to UTF-8.
file-old-vni = The Vietnamese letters of this file are in the old code VNI, not in Unicode: get the original file, or convert it to UTF-8.
file-pdf = This is a PDF, and this browser cannot look inside it: open the submission file (.json).
file-report-broken = This PDF breaks off or is damaged: get the whole file again.
file-report-locked = This PDF is locked with a password: save it without one, or open the submission file (.json).
file-report-foreign = This PDF carries no submission: it was made by another program, or printed or scanned from a report. Open the report as it was downloaded, or the submission file (.json).
file-report-bare = This is a report of this program, but the submission attached to it is gone, as happens when a report is printed to PDF. Open the report as it was downloaded, or the submission file (.json).
file-report-damaged = The submission attached to this PDF is damaged. Open the report as it was downloaded, or the submission file (.json).
file-report-swollen = What is attached to this PDF unpacks to more than { $limit } MB; no submission is that large.
file-not-json = The file is not valid JSON at line { $line }, column { $column }.
file-cut-off = The file breaks off at line { $line }, column { $column }: get the whole file again.
file-too-deep = At line { $line }, column { $column } the file nests deeper than any submission.
file-huge-number = The number at line { $line }, column { $column } is larger than any that can be read.
file-key-twice = “{ $key }” stands twice in the same place of the file (line { $line }, column { $column }); which one holds cannot be told.
file-id-twice = { $path } holds “{ $id }”, which another entry of the list has already.
file-no-id = { $path } is empty; every entry of the list needs an id of its own.
file-not-ours = This JSON file is not a submission of the quick assessment program.
file-several = { $count ->
    [one] This file holds 1 submission of a whole machine. Open it on the page of the program to take it in.
   *[other] This file holds { $count } submissions. Open it on the page of the program to take them all in.
}
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
file-undated = The file holds “{ $found }” as its day of writing, which is no day of the calendar.
file-no-day = The file does not say on which day it was written.
file-year-ahead = The year of the data, { $year }, is later than the year in which the file was written, { $written }.
file-unknown-sector = The trade "{ $sector }" is not in this catalogue, so its own questions and benchmarks are missing.
file-hidden = Signs that cannot be seen were taken out of { $places }.
file-text-tcvn3 = The letters in { $places } seem to be in the old code TCVN3 (ABC), not in Unicode: type them anew.
file-text-vni = The letters in { $places } seem to be in the old code VNI, not in Unicode: type them anew.
file-text-misread = The letters in { $places } were spoiled by another program: type them anew.
file-places = { $places } and { $others } more
file-result-differs = The result in the file is not the one computed again from its data: { $places }. { $reason }
file-reason-catalogue = It was computed with the catalogue of { $then }, and this program has that of { $now }; that is no fault.
file-reason-program = It was computed by another version of the program ({ $program }); that is no fault.
file-reason-data = The data were changed after the file was written.
file-reason-result = The result was changed after the file was written.
file-skipped = { $path }: skipped, neither .json nor .pdf
file-count = Files: { $good } good, { $bad } to be looked at, { $skipped } skipped.
file-example-unknown = There is no example named “{ $name }”. See: sxsh example --list
file-sector-unknown = There is no sector { $sector }. The sectors are: { $known }.
command-usage =
    Usage:
      sxsh example --list                    the examples
      sxsh example SECTOR                    submission of the example factory (JSON)
      sxsh assess FILE                       the assessment (JSON)
      sxsh check FILE|FOLDER…                checks submissions and reports
      sxsh report FILE --pdf OUT.pdf         the report as PDF
      sxsh workbook FILE OUT.xlsx            the workbook for Excel
      sxsh schema                            the JSON Schema of a submission
      sxsh blank SECTOR OUT.pdf              a blank checklist to print
      sxsh catalogue stats                   what the catalogue covers
      sxsh catalogue check [FOLDER]          everything wrong in the catalogue files (default: catalogue)
      sxsh help                              this page
    FILE is a submission (.json) or a report that carries one (.pdf).
    Options:
      --lang vi|en          language (default vi; report, workbook: the file's language);
                            report also takes both: Vietnamese, then English
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
