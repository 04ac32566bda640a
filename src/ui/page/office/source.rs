//! The file of a submission in the office, opened again from what is kept.

use super::state::look;
use office::desk::{Line, file_key};
use std::rc::Rc;
use submission::Opened;

/// The file of a submission, opened again.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Source {
    /// As it came.
    pub(super) text: Rc<String>,
    /// As it was read.
    pub(super) opened: Rc<Opened>,
}

impl Source {
    /// The file of this name; nothing where it is not kept, or no submission.
    pub(super) async fn of(name: &str) -> Option<Self> {
    let kept = look(|state| state.kept.clone())?;
    let line: Line = kept.get(&file_key(name)).await?;
    let json = line.json()?;
    let opened = submission::read(json.as_bytes()).ok()?;
    Some(Source {
        text: Rc::new(json),
        opened: Rc::new(opened),
    })
}
}
