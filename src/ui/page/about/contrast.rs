//! End-of-pipe treatment beside cleaner production, as two pictures of the same plant.

use catalogue::Awareness;
use text::Text;
use yew::prelude::*;

/// The two pictures with their sentences.
pub(super) fn of(text: Text, awareness: &Awareness) -> Html {
    let said = |id: &str| {
        let idea = awareness.idea(id);
        idea.map(|i| text.language.pick(&i.vi, &i.en).to_owned())
    };
    html! {
        <section aria-labelledby="contrast">
            <h2 id="contrast">{ text.about_contrast() }</h2>
            <div class="contrast">
                <figure class="wrong">
                    { plant(text, Waste { input: 30, out: 22, loops: false }) }
                    <figcaption><b>{ text.about_end_of_pipe() }</b>{ said(Awareness::END_OF_PIPE) }</figcaption>
                </figure>
                <figure class="right">
                    { plant(text, Waste { input: 18, out: 6, loops: true }) }
                    <figcaption><b>{ text.about_at_source() }</b>{ said(Awareness::AT_SOURCE) }</figcaption>
                </figure>
            </div>
        </section>
    }
}

/// How much goes in and is wasted, as thickness of bands, and whether something returns.
struct Waste {
    input: i32,
    out: i32,
    loops: bool,
}

/// A plant: what goes in at the left, product and waste out at the right, and the treatment behind the waste.
fn plant(text: Text, waste: Waste) -> Html {
    let Waste { input, out, loops } = waste;
    let (middle, low) = (60, 84);
    let band = |from: i32, to: i32, at: i32, thick: i32| {
        let (top, bottom, neck) = (at - thick / 2, at + thick / 2, to - 7);
        format!("M{from} {top}H{neck}L{to} {at}L{neck} {bottom}H{from}Z")
    };
    html! {
        <svg class="sketch" viewBox="0 20 300 104" aria-hidden="true">
            <path class="c-material" d={band(4, 92, middle, input)} />
            <path class="body" d="M96 104V40L116 52V40L136 52V28H156V104Z" />
            <path class="new" d={band(160, 236, 42, 14)} />
            <text class="lbl" x="240" y="46">{ text.about_product() }</text>
            <path class="c-waste" d={band(160, 216, low, out)} />
            <rect class="body" x="220" y="66" width="72" height="36" rx="4" />
            <text class="lbl" x="256" y="88" text-anchor="middle">{ text.about_treatment() }</text>
            <text class="lbl" x="4" y="34">{ text.about_input() }</text>
            <text class="lbl" x="160" y="66">{ text.about_waste() }</text>
            if loops {
                <path class="flow c-water" d="M186 88V116H84V74" />
                <path class="flow c-water" d="M77 82L84 74L91 82" />
            }
        </svg>
    }
}
