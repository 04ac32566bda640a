# Files and the command: why a file was not opened, and what the command says.
file-too-large = The file is too large ({ $size } MB). A data file (.json) may have at most { $limit } MB, a PDF report at most { $pdf } MB.
file-empty = The file is empty.
file-not-text = This file is not text. A data file (.json) or a report of this program (.pdf) was expected.
file-old-tcvn3 = The Vietnamese letters of this file are in the old code TCVN3 (ABC), not in Unicode: get the original file, or convert it to UTF-8.
file-old-vni = The Vietnamese letters of this file are in the old code VNI, not in Unicode: get the original file, or convert it to UTF-8.
file-old-windows = The Vietnamese letters of this file are in the old code Windows-1258, not in Unicode: get the original file, or convert it to UTF-8.
file-kind-workbook = This is an Excel workbook. The program cannot open a workbook again, not even its own: open the data file (.json) or the PDF report of the same plant.
file-kind-document = This is a document of Word or another office program, not a data file: open the data file (.json) or the PDF report as it was downloaded.
file-kind-picture = This is a photo or a scan, without data that can be read: open the data file (.json) or the PDF report as it was downloaded.
file-kind-zip = This is a ZIP: unpack it, then open the data file (.json) or the PDF report inside.
file-kind-packed = This is a packed file (gzip, 7z or RAR): unpack it, then open the data file (.json) or the PDF report inside.
file-kind-web = This is a saved web page, not a data file: open the data file (.json) or the PDF report as it was downloaded.
file-kind-xml = This is an XML file, as electronic invoices are. The program does not read invoices: type the figures of the invoice on the page of the input, or open the data file (.json).
file-kind-cells = This is a table (CSV). The program does not open tables: copy the figures to the page of the input (a column of twelve months can be pasted at once), or open the data file (.json).
file-kind-surrounded = There are other words before or after the data in this file, as when a message is copied along: keep only what stands between the first opening brace and the last closing one, or open the data file (.json) as it was downloaded.
file-kind-quotes = A text program made the straight quotation marks of this file curly: open the data file (.json) as it was downloaded.
file-kind-province = This is the file of a province, not the data file of a plant: open it on the start page or on the Steps page of a plant, to see it beside the figures of the catalogue.
file-kind-words = This is plain text, not a data file: open the data file (.json) or the PDF report as it was downloaded.
file-pdf = This is a PDF, and this browser cannot read its contents: open the data file (.json).
file-report-broken = This PDF is cut off or damaged: get the complete file again.
file-report-locked = This PDF is locked with a password: save it without one, or open the data file (.json).
file-report-foreign = This PDF contains no data file: it was made by another program, or it is a report that was printed, scanned or merged with another file. Open the report as it was downloaded, or the data file (.json).
file-report-bare = This is a report of this program, but the attached data file is missing, as happens when a report is printed to PDF or merged with another file. Open the report as it was downloaded, or the data file (.json).
file-report-damaged = The data file attached to this PDF is damaged. Open the report as it was downloaded, or the data file (.json).
file-report-swollen = The attachment of this PDF unpacks to more than { $limit } MB; no data file is that large.
file-not-json = The file is not valid JSON at line { $line }, column { $column }.
file-cut-off = The file is cut off at line { $line }, column { $column }: get the complete file again.
file-too-deep = At line { $line }, column { $column } the file is nested deeper than any data file.
file-huge-number = The number at line { $line }, column { $column } is larger than any that can be read.
file-key-twice = “{ $key }” occurs twice in the same place of the file (line { $line }, column { $column }); it is not clear which one is valid.
file-id-twice = { $path } contains “{ $id }”, which another entry of the list already has.
file-no-id = { $path } is empty; every entry of the list needs its own id.
file-not-ours = This JSON file is not a data file of the quick assessment program.
file-several = { $count ->
    [one] This file contains the data of 1 plant. Open it on the page of the program to add it.
   *[other] This file contains the data of { $count } plants. Open it on the page of the program to add them all.
}
file-newer = The file was written by a later version of the program (format { $version }): update the program. The file was not changed.
file-field = { $path } contains “{ $found }”, which cannot be read.
file-unreadable = The file cannot be read: { $reason }.
file-unwritable = The file { $path } cannot be written: { $reason }.
file-pdf-failed = The PDF could not be made: { $reason }.
file-no-date = The file has no date: add --today YYYY-MM-DD.
file-good = { $path }: valid, { $name }, code { $digest }
file-good-remarks = { $path }: valid, { $name }, code { $digest }, { $count } remarks on the data
file-doubt-one = 1 figure in the file needs checking: see “Check your answers” once it is open.
file-doubts = { $count } figures in the file need checking: see “Check your answers” once it is open.
file-bad = { $path }: { $problem }
file-digest-differs = The data code in the file does not match its data: the file was changed after it was written.
file-undated = The file gives its date as “{ $found }”, which is not a calendar date.
file-no-day = The file has no date.
file-year-ahead = The year of the data, { $year }, is later than the year in which the file was written, { $written }.
file-unknown-sector = The sector “{ $sector }” is not in this catalogue, so its own questions and benchmarks are missing.
file-unknown-self-check = The self-check has the answer “{ $found }” at { $path }, which this catalogue does not know: it does not count.
file-hidden = Invisible characters were removed from { $places }.
file-text-tcvn3 = The letters in { $places } seem to be in the old code TCVN3 (ABC), not in Unicode: type them again.
file-text-vni = The letters in { $places } seem to be in the old code VNI, not in Unicode: type them again.
file-text-misread = The letters in { $places } were damaged by another program: type them again.
file-places = { $places } and { $others } more
file-result-differs = The result in the file does not match the result computed again from its data: { $places }. { $reason }
file-reason-catalogue = It was computed with the catalogue of { $then }, and this program uses that of { $now }; this is not an error.
file-reason-program = It was computed by another version of the program ({ $program }); this is not an error.
file-reason-data = The data were changed after the file was written.
file-reason-result = The result was changed after the file was written.
file-skipped = { $path }: skipped, neither .json nor .pdf
file-left-behind = { $path }: skipped, left behind by the operating system
file-count = Files: { $good } valid, { $bad } to be checked, { $skipped } skipped.
file-example-unknown = There is no example named “{ $name }”. See: sxsh example --list
file-sector-unknown = There is no sector { $sector }. The sectors are: { $known }.
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
