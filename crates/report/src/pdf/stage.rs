//! How far the writing of a PDF is.

/// How far the writer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// So many of all blocks are set in lines.
    Setting {
        /// Blocks that are set.
        done: usize,
        /// Blocks in all.
        of: usize,
    },
    /// A page is drawn.
    Page {
        /// Its number, from 1.
        number: usize,
        /// Pages in all.
        of: usize,
    },
    /// Fonts and pages are put together into the file.
    Writing,
}
