//! The files below the paths of an order, taken in by as many threads as the machine has: each reads one file, keeps its rows and lets it go.

use super::shared::Shared;
use crate::submissions::walked;
use catalogue::Catalogue;
use catalogue::date::Date;
use office::intake::{Knowledge, Refusal, Taken, take_in};
use office::key::tax_code;
use office::own::Case;
use office::record::Record;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use submission::ReadError;

/// Files larger than this are not read into memory; a ZIP of five thousand reports has less.
const LARGEST_SOURCE: u64 = 2_000_000_000;

/// Everything taken in, and in which file each piece stands.
pub(super) struct Sources {
    pub(super) taken: Vec<(String, Taken)>,
    pub(super) origins: Origins,
}

/// The file in which a piece stands: most are a file of their own, and only the others are kept.
#[derive(Default)]
pub(super) struct Origins(BTreeMap<String, Arc<Path>>);

impl Origins {
    fn add(&mut self, name: &str, file: &Arc<Path>) {
        if Path::new(name) != &**file {
            self.0.insert(name.to_owned(), file.clone());
        }
    }

    /// The file of the piece with this name.
    pub(super) fn of<'a>(&'a self, name: &'a str) -> &'a Path {
        let file = self.0.get(name);
        file.map_or(Path::new(name), |file| file)
    }
}

type Piece = (Arc<Path>, String, Taken);

impl Sources {
    /// Reads every file below the paths, but for those below `out`, which an earlier run wrote.
    pub(super) fn read(
        (paths, out): (&[PathBuf], &Path),
        cases: &[Case],
        catalogue: &Catalogue,
        today: Date,
    ) -> Self {
        let (files, mut pieces) = found(paths, out);
        let next = AtomicUsize::new(0);
        let shared = Shared::default();
        let work = || {
            let mut found = Vec::new();
            while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                one(
                    file,
                    Knowledge { catalogue, today },
                    (cases, &shared),
                    &mut found,
                );
            }
            found
        };
        let threads = thread::available_parallelism().map_or(1, usize::from);
        thread::scope(|scope| {
            let workers: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
            pieces.extend(work());
            for worker in workers {
                // A thread that stopped has taken its files along: that is a fault of the program, and must not pass for a smaller folder.
                match worker.join() {
                    Ok(found) => pieces.extend(found),
                    Err(stopped) => std::panic::resume_unwind(stopped),
                }
            }
        });
        let mut sources = Self {
            taken: Vec::with_capacity(pieces.len()),
            origins: Origins::default(),
        };
        for (file, name, taken) in pieces {
            sources.origins.add(&name, &file);
            sources.taken.push((name, taken));
        }
        sources
    }
}

/// Every file below the paths, in order and once, but for those below `out`; and what the system did not let anybody look into.
fn found(paths: &[PathBuf], out: &Path) -> (Vec<PathBuf>, Vec<Piece>) {
    let (mut files, mut refused) = (Vec::new(), Vec::new());
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        for entry in walked(path) {
            match entry {
                Ok(file) => files.push(file),
                Err((folder, reason)) => {
                    let name = folder.display().to_string();
                    let refusal = Taken::Refused(Refusal::System(reason.to_string()));
                    refused.push((folder.into(), name, refusal));
                }
            }
        }
    }
    let own = fs::canonicalize(out).ok();
    let is_own = |file: &PathBuf| {
        let file = fs::canonicalize(file).ok();
        own.as_ref()
            .zip(file)
            .is_some_and(|(own, file)| file.starts_with(own))
    };
    files.retain(|file| !is_own(file));
    files.sort();
    files.dedup();
    (files, refused)
}

fn one(
    file: &Path,
    knowledge: Knowledge<'_>,
    (cases, shared): (&[Case], &Shared),
    found: &mut Vec<Piece>,
) {
    let name = file.display().to_string();
    let origin: Arc<Path> = file.into();
    let mut keep = |name: String, mut taken: Taken| {
        if let Taken::Record(record) = &mut taken
            && let Some(record) = Arc::get_mut(record)
        {
            lighten(record, cases);
            shared.share(record);
        }
        found.push((origin.clone(), name, taken));
    };
    let size = match fs::metadata(file) {
        Ok(about) => about.len(),
        Err(reason) => return keep(name, Taken::Refused(Refusal::System(reason.to_string()))),
    };
    if size > LARGEST_SOURCE {
        let bytes = usize::try_from(size).unwrap_or(usize::MAX);
        let refusal = Refusal::Unread(ReadError::TooLarge { bytes });
        return keep(name, Taken::Refused(refusal));
    }
    match fs::read(file) {
        Ok(bytes) => take_in(&name, &bytes, knowledge, &mut keep),
        Err(reason) => keep(name, Taken::Refused(Refusal::System(reason.to_string()))),
    }
}

/// Lets go of the measures of a submission, half of its row, where no exemplary case names one of them: no table asks for them.
fn lighten(record: &mut Record, cases: &[Case]) {
    let code = tax_code(&record.site.tax_code);
    let is_case = |case: &Case| code.is_some() && tax_code(&case.tax_code) == code;
    if !cases.iter().any(is_case) {
        record.measures = Vec::new();
    }
    record.wastes.shrink_to_fit();
    record.specific.shrink_to_fit();
    record.notes.shrink_to_fit();
}
