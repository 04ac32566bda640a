//! What the user typed after `sxsh`, as an order; it does not know what an order does.

use catalogue::date::Date;
use lexopt::{Arg, Parser, ValueExt as _};
use office::lists::List;
use std::path::PathBuf;
use submission::Opened;
use text::{Language, Text};

/// A command with its operands.
pub(crate) enum Command {
    ExampleList,
    Example {
        sector: String,
        /// With everything behind its result.
        explained: bool,
    },
    Assess(PathBuf),
    Check(Vec<PathBuf>),
    /// Two years; last year's file where this year's does not carry it.
    Compare {
        last: Option<PathBuf>,
        this: PathBuf,
    },
    Report {
        file: PathBuf,
        pdf: PathBuf,
        /// The annexes as a file of their own; without it they stand behind the signature.
        annexes: Option<PathBuf>,
        /// In Vietnamese, with the English translation behind it.
        both: bool,
        after: Option<After>,
    },
    /// What is done first, on one page for the wall.
    Poster {
        file: PathBuf,
        pdf: PathBuf,
    },
    /// The application for a recognition.
    Declare {
        file: PathBuf,
        pdf: PathBuf,
        /// The year before, where the file does not carry it.
        last: Option<PathBuf>,
    },
    Workbook {
        file: PathBuf,
        xlsx: PathBuf,
        after: Option<After>,
    },
    Blank {
        sector: String,
        pdf: PathBuf,
    },
    /// Invented submissions with a truth file.
    Many {
        count: usize,
        seed: u64,
        province: String,
        folder: PathBuf,
    },
    /// Many submissions as the tables of a province.
    Collate(Collate),
    /// An empty workbook: the sheet of a commune, or one of the office's lists.
    Template {
        list: Option<List>,
        xlsx: PathBuf,
    },
    CatalogueStats,
    CatalogueCheck(PathBuf),
    Schema,
    Bench,
    /// What a report says, for another writer of PDF.
    Content(PathBuf),
    Help,
}

/// The year after: last year's file, or nothing where this year's carries it.
pub(crate) struct After {
    pub(crate) last: Option<PathBuf>,
    /// The six-monthly extract.
    pub(crate) half: bool,
}

/// What a collation is made of.
pub(crate) struct Collate {
    pub(crate) paths: Vec<PathBuf>,
    pub(crate) year: i32,
    pub(crate) report_year: Option<i32>,
    /// The report is of the first half of its year.
    pub(crate) half: bool,
    pub(crate) province: String,
    pub(crate) programme: Option<String>,
    pub(crate) register: Option<PathBuf>,
    pub(crate) own: Option<PathBuf>,
    pub(crate) cases: Option<PathBuf>,
    pub(crate) directory: Option<PathBuf>,
    /// What was decided about versions.
    pub(crate) decisions: Option<PathBuf>,
    pub(crate) out: PathBuf,
    /// With the flat tables for a nation.
    pub(crate) contract: bool,
    /// With all tables, and those for a nation, as Parquet.
    pub(crate) parquet: bool,
}

/// A command with the options that more than one of them takes.
pub(crate) struct Order {
    pub(crate) command: Command,
    pub(crate) language: Option<Language>,
    pub(crate) today: Option<Date>,
}

impl Order {
    /// The sentences of the language asked for, else Vietnamese.
    pub(crate) fn text(&self) -> Text {
        Text::new(self.language.unwrap_or_default())
    }

    /// The language asked for, else that of the file.
    pub(crate) fn language_of(&self, opened: &Opened) -> Language {
        let own = Language::from_code(&opened.language);
        self.language.or(own).unwrap_or_default()
    }
}

/// Everything typed, not yet understood.
#[derive(Default)]
struct Typed {
    words: Vec<PathBuf>,
    list: bool,
    help: bool,
    pdf: Option<PathBuf>,
    annexes: Option<PathBuf>,
    language: Option<Language>,
    both: bool,
    explain: bool,
    today: Option<Date>,
    last: Option<PathBuf>,
    carried: bool,
    half: bool,
    office: Office,
}

/// Options of the commands of an office.
#[derive(Default, PartialEq)]
struct Office {
    half: bool,
    many: Option<usize>,
    seed: Option<u64>,
    year: Option<i32>,
    report_year: Option<i32>,
    province: Option<String>,
    programme: Option<String>,
    register: Option<PathBuf>,
    own: Option<PathBuf>,
    cases: Option<PathBuf>,
    directory: Option<PathBuf>,
    decisions: Option<PathBuf>,
    out: Option<PathBuf>,
    contract: bool,
    parquet: bool,
}

/// The order; a wrong one gives the sentences in which to say how it is done right.
pub(crate) fn read(parser: Parser) -> Result<Order, Text> {
    let mut typed = Typed::default();
    let collected = collect(parser, &mut typed);
    let text = Text::new(typed.language.unwrap_or_default());
    collected.ok_or(text)?;
    let (language, today) = (typed.language, typed.today);
    let takes_a_day = typed.today.is_none();
    let command = understand(typed).ok_or(text)?;
    let dated = matches!(
        command,
        Command::Example { .. }
            | Command::Collate(_)
            | Command::Assess(_)
            | Command::Compare { .. }
            | Command::Report { .. }
            | Command::Poster { .. }
            | Command::Declare { .. }
            | Command::Workbook { .. }
            | Command::Template { .. }
    );
    if !dated && !takes_a_day {
        return Err(text);
    }
    Ok(Order {
        command,
        language,
        today,
    })
}

fn collect(mut parser: Parser, typed: &mut Typed) -> Option<()> {
    while let Some(argument) = parser.next().ok()? {
        match argument {
            Arg::Long("list") => typed.list = true,
            Arg::Long("explain") => typed.explain = true,
            Arg::Long("help") | Arg::Short('h') => typed.help = true,
            Arg::Long("pdf") => typed.pdf = Some(path(&mut parser)?),
            Arg::Long("year-after") => typed.last = Some(path(&mut parser)?),
            Arg::Long("carried") => typed.carried = true,
            Arg::Long("half-year") => typed.half = true,
            Arg::Long("annexes") => typed.annexes = Some(path(&mut parser)?),
            Arg::Long("many") => typed.office.many = Some(number(&mut parser)?),
            Arg::Long("seed") => typed.office.seed = Some(number(&mut parser)?),
            Arg::Long("year") => typed.office.year = Some(number(&mut parser)?),
            Arg::Long("report-year") => typed.office.report_year = Some(number(&mut parser)?),
            Arg::Long("province") => typed.office.province = Some(word(&mut parser)?),
            Arg::Long("programme") => typed.office.programme = Some(word(&mut parser)?),
            Arg::Long("register") => typed.office.register = Some(path(&mut parser)?),
            Arg::Long("own") => typed.office.own = Some(path(&mut parser)?),
            Arg::Long("cases") => typed.office.cases = Some(path(&mut parser)?),
            Arg::Long("directory") => typed.office.directory = Some(path(&mut parser)?),
            Arg::Long("decisions") => typed.office.decisions = Some(path(&mut parser)?),
            Arg::Long("contract") => typed.office.contract = true,
            Arg::Long("parquet") => typed.office.parquet = true,
            Arg::Long("out") => typed.office.out = Some(path(&mut parser)?),
            Arg::Long("lang") => {
                let code = parser.value().ok()?.string().ok()?;
                typed.both = code == "both";
                typed.language = if typed.both {
                    Some(Language::Vi)
                } else {
                    Some(Language::from_code(&code)?)
                };
            }
            Arg::Long("today") => {
                let day = parser.value().ok()?.string().ok()?;
                typed.today = Some(Date::parse(&day).filter(|d| d.to_string() == day)?);
            }
            Arg::Value(word) => typed.words.push(PathBuf::from(word)),
            Arg::Long(_) | Arg::Short(_) => return None,
        }
    }
    Some(())
}

fn word(parser: &mut Parser) -> Option<String> {
    parser.value().ok()?.string().ok()
}

fn path(parser: &mut Parser) -> Option<PathBuf> {
    Some(PathBuf::from(parser.value().ok()?))
}

fn number<T: std::str::FromStr>(parser: &mut Parser) -> Option<T> {
    word(parser)?.parse().ok()
}

/// A command of an office: `example --many` or `collate`.
fn of_office(first: &str, rest: &[PathBuf], office: Office) -> Option<Command> {
    match (first, rest) {
        ("example", [folder]) => {
            let (count, seed) = (office.many?, office.seed.unwrap_or(1));
            let province = office.province.clone().unwrap_or_else(|| "25".to_owned());
            let used = Office {
                many: office.many,
                seed: office.seed,
                province: office.province.clone(),
                ..Office::default()
            };
            (office == used).then(|| Command::Many {
                count,
                seed,
                province,
                folder: folder.clone(),
            })
        }
        ("collate", [_, ..]) if office.many.is_none() && office.seed.is_none() => {
            Some(Command::Collate(Collate {
                paths: rest.to_vec(),
                year: office.year?,
                report_year: office.report_year,
                half: office.half,
                province: office.province?,
                programme: office.programme,
                register: office.register,
                own: office.own,
                cases: office.cases,
                directory: office.directory,
                decisions: office.decisions,
                out: office.out?,
                contract: office.contract,
                parquet: office.parquet,
            }))
        }
        _ => None,
    }
}

fn understand(typed: Typed) -> Option<Command> {
    let Typed {
        words,
        list,
        help,
        pdf,
        annexes,
        both,
        explain,
        last,
        carried,
        half,
        office,
        ..
    } = typed;
    let is_after = last.is_some() || carried || half;
    let after = is_after.then_some(After { last, half });
    let apart = annexes.is_some();
    if help {
        return Some(Command::Help);
    }
    let (first, rest) = words.split_first()?;
    if office != Office::default() {
        let is_plain = !(list || both || explain || apart || carried);
        let takes_half = !half || first == "collate";
        let has_last = after.is_some_and(|after| after.last.is_some());
        let is_good = is_plain && takes_half && pdf.is_none() && !has_last;
        let office = Office { half, ..office };
        return is_good.then(|| of_office(first.to_str()?, rest, office))?;
    }
    let command = match (first.to_str()?, rest, pdf) {
        ("report", [file], Some(pdf)) if !list => Command::Report {
            file: file.clone(),
            pdf,
            annexes,
            both,
            after,
        },
        ("example", [], None) if list => Command::ExampleList,
        (first, rest, None) if !list => {
            let paper = paper(first, rest, after, half);
            paper.or_else(|| plain(first, rest, explain))?
        }
        _ => return None,
    };
    let takes_years = matches!(
        command,
        Command::Report { .. } | Command::Workbook { .. } | Command::Declare { .. }
    );
    if (is_after && !takes_years) || (half && matches!(command, Command::Workbook { .. })) {
        return None;
    }
    // The report of the year after has no annexes to part from it.
    if is_after && apart {
        return None;
    }
    let fits_report = matches!(command, Command::Report { .. }) || !(both || apart);
    let fits_explain = !explain || matches!(command, Command::Example { .. });
    (fits_report && fits_explain).then_some(command)
}

/// What makes a paper or a workbook, beside the report.
fn paper(first: &str, rest: &[PathBuf], after: Option<After>, half: bool) -> Option<Command> {
    Some(match (first, rest) {
        ("poster", [file, pdf]) => Command::Poster {
            file: file.clone(),
            pdf: pdf.clone(),
        },
        ("declare", [file, pdf]) if !half => Command::Declare {
            file: file.clone(),
            pdf: pdf.clone(),
            last: after.and_then(|after| after.last),
        },
        ("workbook", [file, xlsx]) => Command::Workbook {
            file: file.clone(),
            xlsx: xlsx.clone(),
            after,
        },
        ("template", [what, xlsx]) => {
            let word = what.to_str()?;
            let list = List::from_code(word);
            if list.is_none() && word != "commune" {
                return None;
            }
            Command::Template {
                list,
                xlsx: xlsx.clone(),
            }
        }
        ("blank", [sector, pdf]) => Command::Blank {
            sector: sector.to_str()?.to_owned(),
            pdf: pdf.clone(),
        },
        _ => return None,
    })
}

/// What prints, and makes no file.
fn plain(first: &str, rest: &[PathBuf], explain: bool) -> Option<Command> {
    Some(match (first, rest) {
        ("example", [sector]) => Command::Example {
            sector: sector.to_str()?.to_owned(),
            explained: explain,
        },
        ("assess", [file]) => Command::Assess(file.clone()),
        ("compare", [this]) => Command::Compare {
            last: None,
            this: this.clone(),
        },
        ("compare", [last, this]) => Command::Compare {
            last: Some(last.clone()),
            this: this.clone(),
        },
        ("check", [_, ..]) => Command::Check(rest.to_vec()),
        ("catalogue", [what]) if what.to_str() == Some("stats") => Command::CatalogueStats,
        ("catalogue", [what, folder @ ..])
            if what.to_str() == Some("check") && folder.len() < 2 =>
        {
            let usual = || PathBuf::from("catalogue");
            Command::CatalogueCheck(folder.first().cloned().unwrap_or_else(usual))
        }
        ("schema", []) => Command::Schema,
        ("bench", []) => Command::Bench,
        ("bench", [what, file]) if what.to_str() == Some("content") => {
            Command::Content(file.clone())
        }
        ("help", []) => Command::Help,
        _ => return None,
    })
}
