//! Taking in: file after file, each reduced to its row at once, with rests in between, so that the page stays alive and somebody can stop it.

use super::keeping::Kept;
use super::state::{Last, Run, change, decided, draw, look};
use browser::entries::{Source, Sources};
use browser::turn::{NowAndThen, Turns};
use catalogue::Catalogue;
use catalogue::date::Date;
use office::desk::{self, Line, Put};
use office::intake::{Content, Piece, Pieces, Refusal, Taken};
use office::record::Reducing;
use std::borrow::Cow;
use std::ops::ControlFlow;
use std::rc::Rc;
use text::Language;

/// So many lines, or so many bytes of them, are kept at a time.
const LINES: usize = 40;
const BYTES: usize = 2_000_000;

/// So many bytes of a file are read at a time, where it can be taken in by parts.
pub(super) const PART: u32 = 2_000_000;

/// What has to be known to take something in.
#[derive(Clone)]
pub(super) struct Reader {
    pub(super) catalogue: Rc<Catalogue>,
    pub(super) today: Date,
    pub(super) language: Language,
}

/// Work with rests, in which the page says how far it is.
#[derive(Default)]
pub(super) struct Pace {
    turns: Turns,
    said: NowAndThen,
}

impl Pace {
    /// Rests, if it is time to, and says now and then what is in hand.
    pub(super) async fn rest(&mut self, name: &str) {
        if self.turns.rest().await && self.said.is_due() {
            change(|state| {
                if let Some(run) = &mut state.run {
                    name.clone_into(&mut run.name);
                }
            });
            draw();
        }
    }
}

/// What is on its way to where it is kept.
pub(super) struct Writing {
    kept: Kept,
    lines: Vec<(String, String)>,
    bytes: usize,
    pub(super) last: Last,
    pub(super) pace: Pace,
}

impl Writing {
    pub(super) async fn line(&mut self, line: &Line) {
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

/// Somebody wants the taking in to stop.
pub(super) fn is_cancelled() -> bool {
    look(|state| state.is_cancelled)
}

impl Reader {
    /// Takes files in. One that cannot be read is told and stops nothing.
    pub(super) async fn take(self, sources: Sources) {
        let Some(kept) = look(|state| state.kept.clone().filter(|_| state.run.is_none())) else {
            return;
        };
        let mut writing = Writing {
            kept,
            lines: Vec::new(),
            bytes: 0,
            last: Last {
                of: sources.left(),
                ..Last::default()
            },
            pace: Pace::default(),
        };
        change(|state| {
            state.is_cancelled = false;
            state.run = Some(Run {
                of: writing.last.of,
                ..Run::default()
            });
        });
        draw();
        for source in sources {
            if is_cancelled() {
                break;
            }
            change(|state| {
                if let Some(run) = &mut state.run {
                    run.done = writing.last.files;
                }
            });
            writing.pace.rest(&source.name).await;
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
        match self.pieces(&source, writing).await {
            Ok(is_whole) => is_whole,
            Err(why) => {
                let piece = Piece {
                    name: source.name,
                    content: Content::Refused(Refusal::System(why)),
                };
                self.piece(piece, writing).await;
                true
            }
        }
    }

    /// The same, of a file that can be read; else the browser's words.
    async fn pieces(&self, source: &Source, writing: &mut Writing) -> Result<bool, String> {
        let file = source.opened().await?;
        let mut bytes = file.part(0.0, PART).await?;
        if desk::is_work(&bytes) {
            return self.work(&file, bytes, writing).await;
        }
        if is_cut(&bytes) {
            bytes = file.bytes().await?;
        }
        for piece in Pieces::of(&source.name, Cow::Owned(bytes), &self.catalogue) {
            if is_cancelled() {
                return Ok(false);
            }
            self.piece(piece, writing).await;
        }
        Ok(true)
    }

    pub(super) async fn piece(&self, mut piece: Piece<'_>, writing: &mut Writing) {
        let taken = self.reduced(&piece, &mut writing.pace).await;
        match change(|state| state.desk.put(&piece.name, taken)) {
            Put::Known => writing.last.known += 1,
            Put::New(name) => {
                piece.name = name;
                writing.last.new += 1;
                writing.line(&Line::of(&piece)).await;
            }
        }
    }

    /// The row of a piece, or why it gives none.
    pub(super) async fn reduced(&self, piece: &Piece<'_>, pace: &mut Pace) -> Taken {
        pace.rest(&piece.name).await;
        let opened = match piece.content.opened() {
            Ok(opened) => opened,
            Err(taken) => return taken,
        };
        let mut reducing = Reducing::begin(&opened, &self.catalogue, self.today);
        loop {
            pace.rest(&piece.name).await;
            match reducing.step() {
                ControlFlow::Break(record) => return Taken::of(record),
                ControlFlow::Continue(next) => reducing = next,
            }
        }
    }
}

/// Whether a part of so many bytes may have left some behind.
fn is_cut(part: &[u8]) -> bool {
    u32::try_from(part.len()).is_ok_and(|length| length >= PART)
}
