# A file made on this machine: how far it is, and why there is none.
making-working = Making the file… The first time may take half a minute on a slow machine.
making-cancel = Cancel
making-again = Try again
making-loading = Loading the program that makes files
making-reading = Reading the figures
making-computing = Computing the result
making-setting = Setting the content: part { $done } of { $of }
making-page = Drawing page { $done } of { $of }
making-writing = Writing the file
making-done = Made and downloaded. Look in the download folder of the browser.
making-refused = The file was not made: { $reason } What was entered is kept.
making-not-loaded = The file was not made: the part that makes files did not open. Connect once and try again. What was entered is kept.
making-silent = The file was not made: the part that makes files has not answered for 20 seconds; the network may be slow or gone. What was entered is kept.
making-crashed = The file was not made: the part that makes files stopped halfway, perhaps for want of memory. Close other pages and try again. What was entered is kept.
making-no-worker = This browser cannot run the part that makes files. Download the data file and open it in another browser.
making-not-allowed = The browser did not allow the download. Try again, or use another browser.
