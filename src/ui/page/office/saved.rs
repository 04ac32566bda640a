//! The work of an office as it is kept in the browser or in a file: opened line by line, and given out.

use super::keeping::Kept;
use super::state::{Run, change, decided, draw, look, put_list};
use super::taking::{PART, Pace, Reader, Writing, is_cancelled};
use browser::entries::Opened;
use browser::pieces::Pieces;
use office::desk::{Desk, Line, Lines};

impl Reader {
    /// Takes in the work of an office that was kept in a file, beside what is here; false where somebody stopped it before its end. The file is read in parts, of which the first is here.
    pub(super) async fn work(
        &self,
        file: &Opened,
        first: Vec<u8>,
        writing: &mut Writing,
    ) -> Result<bool, String> {
        let (mut lines, mut part, mut at) = (Lines::default(), first, 0.0);
        while !part.is_empty() {
            at += f64::from(u32::try_from(part.len()).unwrap_or(PART));
            for text in lines.add(&part) {
                if is_cancelled() {
                    return Ok(false);
                }
                self.work_line(&text, writing).await;
            }
            part = file.part(at, PART).await?;
        }
        self.work_line(&lines.end(), writing).await;
        Ok(true)
    }

    /// A line of such work; what is none of this version says nothing.
    async fn work_line(&self, text: &str, writing: &mut Writing) {
        let Some(line) = Line::read(text) else {
            return;
        };
        match line {
            Line::Work { choice, .. } => {
                let line = change(|state| {
                    state.choice = choice;
                    Line::head(state.choice.clone())
                });
                writing.line(&line).await;
            }
            Line::List { ref province, .. } => {
                // A list of work that was kept before lists had a province is of the province of that work.
                let of = match province.as_str() {
                    "" => look(|state| state.choice.province.clone()),
                    of => of.to_owned(),
                };
                let line = line.of_province(&of);
                writing.line(&line).await;
                put_or_keep(line);
            }
            Line::Review { digest, review } => {
                let said = change(|state| {
                    state.desk.say(&digest, review);
                    state.desk.review(&digest).cloned()
                });
                if let Some(review) = said {
                    writing.line(&Line::Review { digest, review }).await;
                }
            }
            Line::Decision(decision) => {
                change(|state| state.desk.decide(decision.clone()));
                writing.line(&Line::Decision(decision)).await;
            }
            other => {
                if let Some(piece) = other.piece() {
                    self.piece(piece, writing).await;
                }
            }
        }
    }

    /// Opens what is kept, by the catalogue of today and in the language of the page.
    pub(super) async fn open(self) {
        let kept = match look(|state| state.kept.clone()) {
            Some(kept) => kept,
            None => Kept::open().await,
        };
        change(|state| {
            state.kept = Some(kept.clone());
            state.desk = Desk::default();
            state.unplaced = Vec::new();
            state.run = Some(Run::default());
        });
        draw();
        let mut pace = Pace::default();
        let mut from = String::new();
        loop {
            let batch = kept.after(&from).await;
            let Some((end, _)) = batch.last() else {
                break;
            };
            from.clone_from(end);
            for (_, text) in batch {
                self.kept_line(&text, &mut pace).await;
            }
        }
        decided().await;
        change(|state| {
            state.run = None;
            state.language = Some(self.language);
        });
        draw();
    }

    async fn kept_line(&self, text: &str, pace: &mut Pace) {
        match Line::read(text) {
            Some(Line::Work { choice, .. }) => change(|state| state.choice = choice),
            Some(line @ Line::List { .. }) => put_or_keep(line),
            Some(Line::Review { digest, review }) => {
                change(|state| state.desk.say(&digest, review));
            }
            Some(Line::Decision(decision)) => change(|state| state.desk.decide(decision)),
            Some(other) => {
                if let Some(piece) = other.piece() {
                    let taken = self.reduced(&piece, pace).await;
                    change(|state| {
                        state.desk.put(&piece.name, taken);
                        if let Some(run) = &mut state.run {
                            run.done += 1;
                        }
                    });
                }
            }
            None => {}
        }
    }
}

/// Reads a list of a province; one without a province waits until one is chosen.
fn put_or_keep(line: Line) {
    match &line {
        Line::List { province, .. } if province.is_empty() => {
            change(|state| state.unplaced.push(line));
        }
        _ => put_list(&line),
    }
}

/// Everything that is kept, as the pieces of one file.
pub(super) async fn whole_work() -> Option<Pieces> {
    let kept = look(|state| state.kept.clone())?;
    let whole = Pieces::default();
    let mut text = Line::head(look(|state| state.choice.clone())).text();
    text.push('\n');
    let mut from = "choice".to_owned();
    loop {
        let batch = kept.after(&from).await;
        let Some((end, _)) = batch.last() else {
            whole.add(text.as_bytes());
            return Some(whole);
        };
        from.clone_from(end);
        for (_, line) in &batch {
            text.push_str(line);
            text.push('\n');
        }
        whole.add(text.as_bytes());
        text.clear();
    }
}
