//! A small picture for each technique. It repeats what the words beside it say.

use catalogue::Technique;
use yew::prelude::*;

/// The picture of a technique.
pub(super) fn of(technique: Technique) -> Html {
    let drawn = match technique {
        Technique::GoodHousekeeping => good_housekeeping(),
        Technique::BetterProcessControl => better_process_control(),
        Technique::InputSubstitution => input_substitution(),
        Technique::EquipmentModification => equipment_modification(),
        Technique::TechnologyChange => technology_change(),
        Technique::OnSiteReuse => on_site_reuse(),
        Technique::ByProduct => by_product(),
        Technique::ProductModification => product_modification(),
    };
    html! { <svg class="sketch" viewBox="0 0 96 72" aria-hidden="true">{ drawn }</svg> }
}

/// A pipe with a clamp where it leaked, and the last drop.
fn good_housekeeping() -> Html {
    html! {
        <>
            <path class="body" d="M4 22H92V38H4Z" />
            <path class="c-water" d="M8 28H88V32H8Z" />
            <rect class="new" x="38" y="17" width="20" height="26" rx="3" />
            <path class="line" d="M43 17V43M53 17V43" />
            <path class="c-water" d="M48 50C52 56 54 58 54 61A6 6 0 0 1 42 61C42 58 44 56 48 50Z" />
            <path class="stroke" d="M36 68L60 50" />
        </>
    }
}

/// A gauge whose hand stands in the right part.
fn better_process_control() -> Html {
    html! {
        <>
            <path class="arc" d="M16 56A32 32 0 0 1 80 56" />
            <path class="arc right" d="M38 25.7A32 32 0 0 1 66 29.5" />
            <path class="stroke" d="M48 56L54 30" />
            <circle class="new" cx="48" cy="56" r="6" />
            <path class="line" d="M8 66H88" />
        </>
    }
}

/// A barrel with a warning gives way to one with a leaf.
fn input_substitution() -> Html {
    html! {
        <>
            <rect class="body" x="6" y="18" width="28" height="40" rx="4" />
            <path class="c-hazardous-waste" d="M20 26L29 42H11Z" />
            <path class="line" d="M6 48H34" />
            <path class="stroke" d="M40 38H54M49 32L55 38L49 44" />
            <rect class="body" x="62" y="18" width="28" height="40" rx="4" />
            <path class="c-by-product" d="M68 41C67 31 73 25 84 26C85 36 79 42 68 41Z" />
            <path class="line" d="M62 48H90" />
        </>
    }
}

/// A machine with a part that was added.
fn equipment_modification() -> Html {
    html! {
        <>
            <rect class="body" x="8" y="28" width="50" height="32" rx="4" />
            <circle class="line" cx="27" cy="44" r="9" />
            <path class="line" d="M27 35V53M18 44H36M44 36H52M44 44H52" />
            <rect class="new" x="58" y="34" width="30" height="20" rx="3" />
            <path class="on" d="M73 38.5V49.5M67.5 44H78.5" />
            <path class="line" d="M4 66H92M16 60V66M50 60V66" />
        </>
    }
}

/// Three old steps become one.
fn technology_change() -> Html {
    html! {
        <>
            <path class="body" d="M6 8H26V24H6ZM38 8H58V24H38ZM70 8H90V24H70Z" />
            <path class="line" d="M26 16H38M58 16H70" />
            <path class="stroke" d="M48 28V40M42 35L48 41L54 35" />
            <rect class="new" x="28" y="46" width="40" height="20" rx="3" />
            <path class="on" d="M36 56H58M53 51L59 56L53 61" />
        </>
    }
}

/// What leaves the process returns to it.
fn on_site_reuse() -> Html {
    html! {
        <>
            <rect class="body" x="26" y="34" width="44" height="28" rx="4" />
            <path class="c-water" d="M30 46H66V58H30Z" />
            <path class="flow c-water" d="M70 48H84V14H12V48H22" />
            <path class="flow c-water" d="M16 42L23 48L16 54" />
        </>
    }
}

/// A heap leaves the gate in a lorry.
fn by_product() -> Html {
    html! {
        <>
            <path class="c-by-product" d="M4 58C8 46 14 40 20 40S32 46 36 58Z" />
            <path class="stroke" d="M38 46H48M44 41L49 46L44 51" />
            <path class="body" d="M53 32H76V56H53ZM76 40H86L92 48V56H76Z" />
            <path class="c-by-product" d="M56 36H73V48H56Z" />
            <circle class="wheel" cx="62" cy="58" r="5" />
            <circle class="wheel" cx="83" cy="58" r="5" />
            <path class="line" d="M2 64H94" />
        </>
    }
}

/// The large package gives way to a smaller one.
fn product_modification() -> Html {
    html! {
        <>
            <path class="was" d="M6 14H42V60H6Z" />
            <path class="was" d="M6 26H42" />
            <path class="stroke" d="M46 38H58M53 32L59 38L53 44" />
            <rect class="new" x="65" y="30" width="24" height="30" rx="3" />
            <path class="on" d="M65 40H89M77 30V40" />
        </>
    }
}
