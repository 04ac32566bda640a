//! Parts of the program that are files of their own: fetched once, kept, and tried again where they could not be had.

use std::cell::Cell;
use std::thread::LocalKey;

/// A part of the program could not be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Missing;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Where a part is kept once it is here: functions of it, or a struct of them.
pub(crate) type Kept<T> = LocalKey<Cell<Option<T>>>;

/// The part, fetched by `fetch` where it is not here yet.
pub(crate) async fn kept<T: Copy>(
    place: &'static Kept<T>,
    fetch: impl Future<Output = Result<T, Missing>>,
) -> Result<T, Missing> {
    if let Some(part) = place.get() {
        return Ok(part);
    }
    let part = fetch.await?;
    place.set(Some(part));
    Ok(part)
}

/// A function that gives the value of a part. With the feature `split` the value, and all that only it leads to, becomes a file of its own (`$part` names it); without it, it stays in the program.
macro_rules! part {
    ($part:ident, $name:ident, $kind:ty, $value:expr) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($part, fallible)]
        fn $name() -> Result<$kind, $crate::ui::loading::Missing> {
            Ok($value)
        }

        #[cfg(not(feature = "split"))]
        async fn $name() -> Result<$kind, $crate::ui::loading::Missing> {
            Ok($value)
        }
    };
}

pub(crate) use part;
