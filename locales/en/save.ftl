save-and-continue = Save and continue
save-pending = Saving…
save-done = Saved on this computer at { $time }
save-denied = Not saved: the browser does not allow it. Download the file.
save-full = Not saved: the browser's storage is full. Download the file.
save-elsewhere = Another window has just changed this plant. Changes made here will not be saved.
save-reload = Reload the page
