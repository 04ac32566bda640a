# A file made on this computer: how far it is, and why there is none.
making-working = Making the file… The first time may take half a minute on a slow computer.
making-cancel = Cancel
making-again = Try again
making-loading = Loading the file generator
making-reading = Reading the figures
making-computing = Computing the result
making-setting = Laying out the content: part { $done } of { $of }
making-page = Drawing page { $done } of { $of }
making-writing = Writing the file
making-done = Made and downloaded. Look in the download folder of the browser.
making-refused = The file was not made: { $reason } The data entered are kept.
making-not-loaded = The file was not made: the file generator could not be loaded. Connect to the network once and try again. The data entered are kept.
making-silent = The file was not made: the file generator has not responded for 20 seconds; the network may be slow or disconnected. The data entered are kept.
making-crashed = The file was not made: the file generator stopped before the end, possibly for lack of memory. Close other pages and try again. The data entered are kept.
making-no-worker = This browser cannot run the file generator. Download the data file and open it in another browser.
making-not-allowed = The browser did not allow the download. Try again, or use another browser.
