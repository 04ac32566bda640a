//! Where the mass that goes into a process step ends, as a bar to scale.

use crate::ui::scale::{Scale, hatch};
use catalogue::quantity::Unit;
use domain::balance::StepBalance;
use rust_decimal::Decimal;
use text::Text;
use yew::prelude::*;

/// Width of the bar in its units.
const WIDTH: i64 = 600;
/// Height of the bar.
const HEIGHT: i64 = 26;

/// The parts into which the inputs of a step go, in the order of the bar; a negative rest has no width.
fn parts(text: Text, balance: &StepBalance) -> [(&'static str, &'static str, Decimal); 4] {
    let rest = balance.unaccounted.amount.max(Decimal::ZERO);
    [
        ("product", text.step_column_product(), balance.product),
        ("reuse", text.step_column_reuse(), balance.reuse),
        ("waste", text.step_column_waste(), balance.waste),
        ("rest", text.step_column_rest(), rest),
    ]
}

/// Product, reuse, waste and rest of a step as one bar to scale, with its key: the pattern tells the parts apart without colour.
pub(crate) fn mass_bar(text: Text, balance: &StepBalance) -> Html {
    let parts = parts(text, balance);
    let scale = Scale::filled_by(parts.iter().map(|(.., kg)| *kg), WIDTH);
    let mut begun = Decimal::ZERO;
    let mut bars = Vec::new();
    for (class, _, kg) in &parts {
        let from = scale.at(begun);
        begun += kg;
        let to = scale.at(begun);
        if to > from {
            let pattern = matches!(*class, "waste" | "rest");
            bars.push(html! {
                <g class={*class} key={*class}>
                    <rect x={from.to_string()} y="0" width={(to - from).to_string()} height={HEIGHT.to_string()} />
                    if pattern { <path class="hatch" d={hatch(from, to, 0, HEIGHT)} /> }
                </g>
            });
        }
    }
    let shown = parts.iter().filter(|(.., kg)| *kg > Decimal::ZERO);
    html! {
        <figure class="massbar">
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} preserveAspectRatio="none" aria-hidden="true">{ for bars }</svg>
            <figcaption>
                { for shown.map(|(class, name, kg)| html! {
                    <span key={*class}><i class={*class} aria-hidden="true"></i>{ format!("{name}: {}", text.quantity(*kg, Unit::Kg)) }</span>
                }) }
            </figcaption>
        </figure>
    }
}
