shelf-title = Plants on this computer
shelf-unnamed = Plant without a name
shelf-continue = Continue
shelf-erase = Delete
shelf-erase-sure = Delete permanently
shelf-all = Download all in one file
shelf-all-hint = All plants on this computer. Open the file on another computer to have them all there.
shelf-damaged = The saved data of this plant cannot be read. They are still on this computer: download all in one file and send it to the cleaner production support office of the province (Department of Industry and Trade, industrial promotion centre).
