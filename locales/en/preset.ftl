preset-nameless = Write the name of the workshop.
preset-damaged = A part of the workshop link is missing or wrong. Scan the QR code again, or copy the whole link again.
preset-newer = This preset was made by a later version of the program (version { $version }). Load the page again with a network connection to get it.
preset-too-long = The link is { $bytes } bytes long, more than { $most }. Shorten the name of the workshop or the receiver, or choose fewer sectors. It can still be saved as a file.
preset-unfit = “{ $part }” is too long or contains characters that cannot be used.
preset-file = { $file }: { $reason }
preset-of-file = This is not the file of a workshop preset. { $reason }
