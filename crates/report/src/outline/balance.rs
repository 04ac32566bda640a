//! The balances in annex III: material, water, energy by end use, and the cost of what did not become product. Nothing is said where nothing was entered.

use super::body::Body;

use super::{energy, pictures, steps};
use crate::doubts::doubts;
use crate::numbers::joined;
use crate::view::ReportView;
use catalogue::known::Known;
use catalogue::quantity::{Unit, Vnd};
use document::Align::{End, Start};
use domain::balance::{
    BalanceIssue, Band, Gap, GapOf, LeftOut, LossLine, MassBalance, MassLine, Node, PossibleCause,
    ProcessLoss, TermKind, WaterBalance, flows,
};
use rust_decimal::Decimal;

/// Measures named beside a gap.
const NAMED: usize = 5;

/// The balances that can be drawn up.
pub(super) fn balance(body: &mut Body<'_>) {
    let view = body.view;
    let all = &view.assessment.balances;
    let shown = all.shown();
    if !shown.any() {
        return;
    }
    if shown.mass {
        mass(body, &all.mass);
    }
    if shown.steps {
        steps::steps(body, &all.steps);
    }
    if shown.water {
        water(body, &all.water);
    }
    if shown.energy {
        energy::energy(body);
    }
    if shown.loss {
        loss(body);
    }
}

fn mass(body: &mut Body<'_>, mass: &MassBalance) {
    let view = body.view;
    let text = view.text;
    let scale = text.mass_scale(mass);
    body.paragraph(view.names().mass_lines(mass).join(" "));
    if !mass.unweighed {
        pictures::flow(body, mass);
    }
    let row = |line: &MassLine| {
        let known = line.known.map(|k| text.known(k).to_owned());
        vec![
            view.names().item(&line.item),
            text.role(line.role).to_owned(),
            joined(&text.mass(line.kg, scale)),
            known.unwrap_or_default(),
        ]
    };
    let taken = |loss: &ProcessLoss| {
        vec![
            view.names().process_loss(&loss.id),
            text.balance_process().to_owned(),
            joined(&text.mass(loss.kg, scale)),
            text.known(Known::Default).to_owned(),
        ]
    };
    let inputs = vec![
        text.balance_total_in().to_owned(),
        String::new(),
        joined(&text.mass(mass.inputs, scale)),
        String::new(),
    ];
    let rows = mass
        .side(true)
        .into_iter()
        .map(row)
        .chain(std::iter::once(inputs))
        .chain(mass.side(false).into_iter().map(row))
        .chain(mass.process.iter().map(taken));
    let rest = mass.unaccounted;
    let total = vec![
        text.balance_unaccounted().to_owned(),
        String::new(),
        joined(&text.mass(rest.amount, scale)),
        text.known(rest.known).to_owned(),
    ];
    body.table_with_total(
        text.balance_mass(),
        &[
            (text.balance_column_item(), 6, Start),
            (text.balance_column_group(), 4, Start),
            (text.balance_column_mass(), 4, End),
            (text.balance_column_known(), 3, Start),
        ],
        rows.collect(),
        Some(total).filter(|_| !mass.unweighed),
    );
    if !mass.unweighed {
        outputs(body, &flows(mass));
    }
    remarks(body, &mass.issues, &mass.left_out, GapOf::Mass);
}

/// Where the inputs went, in percent of all that flows.
fn outputs(body: &mut Body<'_>, bands: &[Band]) {
    let view = body.view;
    let text = view.text;
    let parts = bands.iter().filter(|b| b.from == Node::Site);
    let words: Vec<String> = parts
        .filter_map(|b| {
            let name = view.names().flow_end(&b.to);
            Some(text.report_shares_of(&name, &text.percent(b.percent?)))
        })
        .collect();
    if words.len() > 1 {
        body.note(format!("{}: {}.", text.balance_out(), words.join("; ")));
    }
}

fn water(body: &mut Body<'_>, water: &WaterBalance) {
    let view = body.view;
    let text = view.text;
    let show = |volume| joined(&text.quantity(volume, Unit::CubicMetre));
    let said =
        |volume: Option<Decimal>| volume.map_or_else(|| text.balance_not_said().to_owned(), show);
    let row = |name: &str, figure: String| vec![name.to_owned(), figure];
    let rows = vec![
        row(text.balance_water_intake(), show(water.intake)),
        row(
            text.balance_water_wastewater(),
            said(water.counted_wastewater()),
        ),
        row(text.balance_water_in_product(), said(water.in_product)),
        row(text.balance_water_evaporated(), said(water.evaporated)),
    ];
    let rest = show(water.unaccounted.amount);
    body.table_with_total(
        text.balance_water(),
        &[
            (text.balance_column_item(), 6, Start),
            (text.balance_column_volume(), 3, End),
        ],
        rows,
        Some(row(text.balance_water_rest(), rest)),
    );
    let show = |volume| text.quantity(volume, Unit::CubicMetre);
    let rest = text.rest(&water.unaccounted, show, water.complete);
    // Without any wastewater the rest is the intake itself: the question below says so.
    if let Some(rest) = water.counted_wastewater().and(rest) {
        body.note(rest);
    }
    remarks(body, &water.issues, &water.left_out, GapOf::Water);
}

/// Doubts as questions, what is left out with its reason, and the measures that could explain a rest.
fn remarks(body: &mut Body<'_>, issues: &[BalanceIssue], left_out: &[LeftOut], of: GapOf) {
    let view = body.view;
    let text = view.text;
    for doubt in doubts(text, issues, of) {
        body.note(doubt);
    }
    let lines: Vec<String> = left_out
        .iter()
        .map(|l| view.names().left_out_line(l, of))
        .collect();
    if !lines.is_empty() {
        let lead = text.balance_left_out();
        body.note(format!("{lead}: {}", lines.join(" ")));
    }
    // Where no output was stated, the rest is the input itself, and no measure explains it.
    let unstated = issues.iter().any(|issue| {
        matches!(issue, BalanceIssue::Implausible { likely, .. } if likely.contains(&PossibleCause::NoOutputs))
    });
    let wanted = |g: &&Gap| !unstated && g.of == of && !g.measures.is_empty();
    if let Some(gap) = view.assessment.balances.gaps.iter().find(wanted) {
        let measures = gap.measures.iter().take(NAMED);
        let names: Vec<String> = measures.map(|id| view.measure(id)).collect();
        body.note(text.balance_gap_report(&names.join("; ")));
    }
}

fn loss(body: &mut Body<'_>) {
    let view = body.view;
    let (text, loss) = (view.text, &view.assessment.balances.loss);
    let counted = || loss.lines.iter().filter(|l| l.counted);
    let rows = counted().map(|l| loss_row(view, l)).collect();
    let total = vec![
        text.loss_total().to_owned(),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        String::new(),
        marked(view, loss.total, loss.known == Some(Known::Default)),
    ];
    let is_total = loss.complete && !loss.above_inputs;
    body.table_with_total(
        &format!("{} ({})", text.loss_title(), text.report_million_year()),
        &[
            (text.loss_column_stream(), 5, Start),
            (text.loss_content(), 5, End),
            (text.loss_water(), 3, End),
            (text.loss_treatment(), 3, End),
            (text.loss_fee(), 3, End),
            (text.loss_received(), 3, End),
            (text.loss_column_total(), 3, End),
        ],
        rows,
        is_total.then_some(total),
    );
    body.paragraph(view.names().loss_lead(loss));
    body.note(text.loss_why());
    let terms = || counted().flat_map(|l| &l.terms);
    if terms().any(|t| t.value.known == Known::Default) {
        body.note(text.loss_note_default());
    }
    if let Some(others) = view.names().loss_left_out(loss) {
        body.note(others);
    }
}

fn loss_row(view: ReportView<'_>, line: &LossLine) -> Vec<String> {
    let text = view.text;
    let cell = |kind: TermKind| {
        if line.missing.contains(&kind) {
            return text.loss_unknown().to_owned();
        }
        let terms = line.of(kind).map(|t| {
            let is_default = t.value.known == Known::Default;
            let money = match kind {
                TermKind::Income => text.loss_minus(&view.millions(t.value.value)),
                _ => marked(view, t.value.value, is_default),
            };
            match view.names().loss_basis(&t.basis) {
                Some(basis) => format!("{money}\n{basis}"),
                None => money,
            }
        });
        terms.collect::<Vec<_>>().join("\n")
    };
    let total = line.total.map_or_else(
        || text.loss_unknown().to_owned(),
        |t| marked(view, t.value, t.known == Known::Default),
    );
    vec![
        view.stream(&line.stream),
        cell(TermKind::Content),
        cell(TermKind::Water),
        cell(TermKind::Treatment),
        cell(TermKind::Fee),
        cell(TermKind::Income),
        total,
    ]
}

/// An amount with a star where it rests on a default.
fn marked(view: ReportView<'_>, amount: Vnd, is_default: bool) -> String {
    let short = view.millions(amount);
    if is_default {
        view.text.loss_default_mark(&short)
    } else {
        short
    }
}

#[cfg(test)]
mod tests {
    use super::super::snapshot::{check, stream};
    use catalogue::Group;
    use catalogue::quantity::Unit;
    use domain::facility::{Content, Facility, Product};
    use text::Language;

    /// A workshop of which everything that a balance can use was said.
    fn workshop() -> Facility {
        let mut facility = Facility::default();
        facility.site.name = "Xưởng Cơ khí Mẫu".to_owned();
        facility.site.year = Some(2025);
        facility.site.water_evaporated = Some(300.into());
        facility.products.push(Product {
            name: "Chi tiết máy".to_owned(),
            quantity: Some(40_000.into()),
            mass: Some(2.into()),
            ..Product::new("p".to_owned(), Unit::Piece)
        });
        let named = |mut s: domain::facility::Stream, name: &str| {
            name.clone_into(&mut s.name);
            s
        };
        let mut scrap = stream("scrap", Group::Waste, Unit::Tonne, 12, Some(1_000_000));
        scrap.lost.content = Content::Input("steel".to_owned());
        scrap.fee = Some(2_000_000.into());
        let mut sludge = stream("sludge", Group::HazardousWaste, Unit::Kg, 800, Some(9_000));
        sludge.lost.content = Content::Nothing;
        let mut out = stream(
            "out",
            Group::Wastewater,
            Unit::CubicMetre,
            1_500,
            Some(9_000),
        );
        out.lost.content = Content::Nothing;
        facility.streams = vec![
            named(
                stream("steel", Group::Material, Unit::Tonne, 100, Some(15_000_000)),
                "Thép tấm",
            ),
            named(
                stream("boxes", Group::Packaging, Unit::Piece, 4_000, Some(8_000)),
                "Thùng gỗ",
            ),
            stream("water", Group::Water, Unit::CubicMetre, 2_000, Some(12_000)),
            out,
            named(scrap, "Phoi thép"),
            named(sludge, "Cặn dầu"),
            named(
                stream("chips", Group::ByProduct, Unit::Tonne, 3, Some(6_000_000)),
                "Đầu mẩu",
            ),
        ]
        .into();
        facility
    }

    #[test]
    fn a_workshop_in_both_languages() {
        check("workshop.vi.txt", &workshop(), Language::Vi);
        check("workshop.en.txt", &workshop(), Language::En);
    }
}
