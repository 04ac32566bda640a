open-file = Open a file
open-hint = A data file (.json) or a report (.pdf). You can also drop the file on this page, or paste its text.
open-pasted = The pasted text
open-one = Only one file can be opened at a time. The data that are open are unchanged.
open-inside = Looking for the data file in the report { $file }…
open-no-worker = { $file }: the report could not be read, because the PDF reader could not be loaded. Connect to the network once and try again, or open the data file (.json). The data that are open are unchanged.
open-failed = The file { $file } could not be read.
open-refused = { $file }: { $reason } The data that are open are unchanged.
