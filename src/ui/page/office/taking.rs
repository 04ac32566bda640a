//! Taking in: file after file, each reduced to its row at once, with rests in between, so that the page stays alive and somebody can stop it.

use super::keeping::Kept;
use super::state::{Last, Run, change, decided, draw, look, put_list};
use browser::entries::Source;
use browser::pieces;
use browser::turn::Turns;
use catalogue::Catalogue;
use catalogue::date::Date;
use office::desk::{self, Line, Put};
use office::intake::{Content, Knowledge, Piece, Pieces, Refusal};
use std::borrow::Cow;
use std::rc::Rc;
use text::Language;

/// So many lines, or so many bytes of them, are kept at a time.
const LINES: usize = 40;
const BYTES: usize = 2_000_000;

/// What has to be known to take something in.
#[derive(Clone)]
pub(super) struct Reader {
    pub(super) catalogue: Rc<Catalogue>,
    pub(super) today: Date,
    pub(super) language: Language,
}

/// What is on its way to where it is kept.
struct Writing {
    kept: Kept,
    lines: Vec<(String, String)>,
    bytes: usize,
    last: Last,
    turns: Turns,
}

impl Writing {
    async fn line(&mut self, line: &Line) {
        let text = line.text();
        self.bytes += text.len();
        self.lines.push((line.key(), text));
        if self.lines.len() >= LINES || self.bytes >= BYTES {
            self.flush().await;
        }
    }

    async fn flush(&mut self) {
        self.bytes = 0;
        self.kept.put(std::mem::take(&mut self.lines)).await;
    }
}

impl Reader {
    /// Takes files in. One that cannot be read is told and stops nothing.
    pub(super) async fn take(self, sources: Vec<Source>) {
        let Some(kept) = look(|state| state.kept.clone().filter(|_| state.run.is_none())) else {
            return;
        };
        let mut writing = Writing {
            kept,
            lines: Vec::new(),
            bytes: 0,
            last: Last {
                of: sources.len(),
                ..Last::default()
            },
            turns: Turns::default(),
        };
        change(|state| state.is_cancelled = false);
        for source in sources {
            if look(|state| state.is_cancelled) {
                break;
            }
            let run = Run {
                done: writing.last.files,
                of: writing.last.of,
                name: source.name.clone(),
            };
            change(|state| state.run = Some(run));
            if writing.last.files == 0 || writing.turns.rest().await {
                draw();
            }
            // A file that was left in the middle is none that was looked at.
            if self.file(source, &mut writing).await {
                writing.last.files += 1;
            }
        }
        writing.flush().await;
        decided().await;
        let last = writing.last;
        change(|state| {
            state.run = None;
            state.last = Some(last);
        });
        draw();
    }

    /// Takes in everything in a file; false where somebody stopped it before its end.
    async fn file(&self, source: Source, writing: &mut Writing) -> bool {
        let bytes = match source.bytes().await {
            Ok(bytes) => bytes,
            Err(why) => {
                let piece = Piece {
                    name: source.name,
                    content: Content::Refused(Refusal::System(why)),
                };
                self.piece(piece, writing).await;
                return true;
            }
        };
        if desk::is_work(&bytes) {
            self.work(&bytes, writing).await;
            return true;
        }
        for piece in Pieces::of(&source.name, Cow::Owned(bytes), &self.catalogue) {
            if look(|state| state.is_cancelled) {
                return false;
            }
            self.piece(piece, writing).await;
            if writing.turns.rest().await {
                draw();
            }
        }
        true
    }

    async fn piece(&self, mut piece: Piece<'_>, writing: &mut Writing) {
        let taken = piece.content.reduced(self.knowledge());
        match change(|state| state.desk.put(&piece.name, taken)) {
            Put::Known => writing.last.known += 1,
            Put::New(name) => {
                piece.name = name;
                writing.last.new += 1;
                writing.line(&Line::of(&piece)).await;
            }
        }
    }

    /// Takes in the work of an office that was kept in a file, beside what is here.
    async fn work(&self, bytes: &[u8], writing: &mut Writing) {
        for text in String::from_utf8_lossy(bytes).lines() {
            let Some(line) = Line::read(text) else {
                continue;
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
            if writing.turns.rest().await {
                draw();
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
            state.desk = desk::Desk::default();
            state.unplaced = Vec::new();
            state.run = Some(Run::default());
        });
        draw();
        let mut turns = Turns::default();
        let mut from = String::new();
        loop {
            let batch = kept.after(&from).await;
            let Some((end, _)) = batch.last() else {
                break;
            };
            from.clone_from(end);
            for (_, text) in &batch {
                match Line::read(text) {
                    Some(Line::Work { choice, .. }) => change(|state| state.choice = choice),
                    Some(line @ Line::List { .. }) => put_or_keep(line),
                    Some(Line::Review { digest, review }) => {
                        change(|state| state.desk.say(&digest, review));
                    }
                    Some(Line::Decision(decision)) => {
                        change(|state| state.desk.decide(decision));
                    }
                    Some(other) => {
                        if let Some(piece) = other.piece() {
                            let taken = piece.content.reduced(self.knowledge());
                            change(|state| {
                                state.desk.put(&piece.name, taken);
                                if let Some(run) = &mut state.run {
                                    run.done += 1;
                                    run.name = piece.name;
                                }
                            });
                        }
                    }
                    None => {}
                }
                if turns.rest().await {
                    draw();
                }
            }
        }
        decided().await;
        change(|state| {
            state.run = None;
            state.language = Some(self.language);
        });
        draw();
    }

    fn knowledge(&self) -> Knowledge<'_> {
        Knowledge {
            catalogue: &self.catalogue,
            today: self.today,
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
pub(super) async fn whole_work() -> Option<pieces::Pieces> {
    let kept = look(|state| state.kept.clone())?;
    let whole = pieces::Pieces::default();
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
