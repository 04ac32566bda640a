stream-title = One row
stream-gone = This page no longer exists
stream-known = Where does this figure come from?
stream-rename = Give it another name
stream-remove = The plant does not have this
stream-another = Add another meter, contract or lot of the same kind
