//! The pictures of the report: what flows through the plant, and the money of a plan. They draw what tables say.

use super::body::Body;
use crate::numbers::joined;
use catalogue::quantity::Vnd;
use document::{self, Cash, CashYear, Flow};
use domain::balance::{self, MassBalance, Node};
use domain::plan::Plan;
use rust_decimal::Decimal;

/// Percent of the whole.
const WHOLE: Decimal = Decimal::ONE_HUNDRED;

/// The bands of the mass balance.
pub(super) fn flow(body: &mut Body<'_>, mass: &MassBalance) {
    let view = body.view;
    let text = view.text;
    let scale = text.mass_scale(mass);
    let bands = balance::flows(mass);
    if bands.is_empty() {
        return;
    }
    let band = |band: &balance::Band| {
        let end = if band.to == Node::Site {
            &band.from
        } else {
            &band.to
        };
        let amount = joined(&text.mass(band.kg, scale));
        document::Band {
            label: view.names().flow_end(end),
            amount: match band.percent {
                Some(percent) => format!("{amount} · {}", joined(&text.percent(percent))),
                None => amount,
            },
            share: band.percent.unwrap_or_default().value() / WHOLE,
            open: matches!(end, Node::Unaccounted | Node::Unexplained),
        }
    };
    let (inputs, outputs): (Vec<_>, Vec<_>) = bands.iter().partition(|b| b.to == Node::Site);
    let inputs: Vec<document::Band> = inputs.into_iter().map(band).collect();
    let outputs: Vec<document::Band> = outputs.into_iter().map(band).collect();
    let words = |bands: &[document::Band]| {
        let each = bands
            .iter()
            .map(|b| text.report_flow_band(&b.amount, &b.label));
        each.collect::<Vec<_>>().join("; ")
    };
    body.flow(Flow {
        caption: text.report_flow_caption().to_owned(),
        alt: format!(
            "{}: {}. {}: {}.",
            text.balance_in(),
            words(&inputs),
            text.balance_out(),
            words(&outputs)
        ),
        place: text.balance_site().to_owned(),
        inputs,
        outputs,
    });
}

/// The plan year by year.
pub(super) fn cash(body: &mut Body<'_>, plan: &Plan) {
    let view = body.view;
    let text = view.text;
    let years = &plan.flow.years;
    let amounts = || years.iter().flat_map(|y| [y.flow.net, y.cumulative]);
    let Some(largest) = amounts().map(|a| a.abs()).max().filter(|a| !a.is_zero()) else {
        return;
    };
    // A length on paper, not a result.
    let part = |amount: Vnd| amount.over(largest).unwrap_or_default();
    let (low, high) = (amounts().min(), amounts().max());
    let ends = [low, high].into_iter().flatten().filter(|a| !a.is_zero());
    let marks = std::iter::once(Vnd::ZERO).chain(ends);
    let told = |amount: Vnd| joined(&text.money(amount));
    let alt: Vec<String> = years
        .iter()
        .map(|y| {
            text.report_cash_year(text::said::ReportCashYear {
                net: &told(y.flow.net),
                sum: &told(y.cumulative),
                year: &y.year.to_string(),
            })
        })
        .collect();
    body.cash(Cash {
        caption: text.report_cash_caption().to_owned(),
        alt: alt.join("; "),
        years: years
            .iter()
            .map(|y| CashYear {
                label: y.year.to_string(),
                net: part(y.flow.net),
                sum: part(y.cumulative),
            })
            .collect(),
        marks: marks.map(|a| (part(a), view.millions(a))).collect(),
    });
}
