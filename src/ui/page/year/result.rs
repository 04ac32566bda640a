//! The result of the year after: three savings apart, what bills and meters say and why no more, the target of the programme.

use super::savings::{measures, three};
use super::two_years::{LastProps, names, refused, tabs, use_comparison, years};
use crate::ui::link::address;
use crate::ui::part::Frame;
use crate::ui::store::{use_session, use_text};
use catalogue::Catalogue;
use catalogue::quantity::Fraction;
use domain::year_after::{Line, Verdict, YearAfter};
use session::{Page, YearPage};
use text::{Text, TwoYears, number};
use yew::prelude::*;

/// The result of the year after.
#[component]
pub(super) fn Result(props: &LastProps) -> Html {
    let session = use_session();
    let text = use_text();
    let last = &props.last;
    let found = use_comparison(&session, last);
    let (then, now) = years(&session, last);
    let names = names(&session, last);
    let title = text.past_result_heading(&then, &now);
    html! {
        <Frame {title} lede={text.past_result_apart().to_owned()} wide={true} crumb={Page::Hub}>
            { tabs(text, YearPage::Result) }
            {
                match found.as_ref() {
                    Err(refusal) => refused(text, refusal),
                    Ok(found) => html! {
                        <>
                            { three(text, found) }
                            <div class="two even">
                                <div>
                                    { seen(text, found, names) }
                                    { issues(text, found, names) }
                                </div>
                                <div>
                                    { measures(text, found, names) }
                                    { programme(text, found, &session.catalogue) }
                                </div>
                            </div>
                        </>
                    },
                }
            }
            <div class="row">
                <a class="btn" href={address(&Page::Download)}>{ text.past_result_download() }</a>
                <a class="btn ghost" href={address(&Page::Recognition)}>{ text.recognition_page() }</a>
                <a class="btn ghost" href={address(&Page::Hub)}>{ text.page_back_to_tasks() }</a>
            </div>
        </Frame>
    }
}

/// What the consumption of both years says, metric by metric.
fn seen(text: Text, found: &YearAfter, names: TwoYears<'_>) -> Html {
    let year = |year: i32| year.to_string();
    let (then, now) = (year(found.years.0), year(found.years.1));
    let share = |ratio| text.share(Fraction::new(ratio));
    let growth = match &found.growth {
        Ok(growth) if growth.low == growth.high => text.year_growth(text::said::YearGrowth {
            last: &then,
            percent: &share(growth.ratio),
            this: &now,
        }),
        Ok(growth) => text.year_growth_mix(text::said::YearGrowthMix {
            last: &then,
            percent: &share(growth.ratio),
            range: &text.between(&share(growth.low), &share(growth.high)),
            this: &now,
        }),
        Err(lack) => text.year_growth_lack(&text.year_lack(lack, names)),
    };
    html! {
        <section class="panel">
            <h2>{ text.past_result_seen() }</h2>
            <p>{ growth }</p>
            <ul class="seen">
                { for found.lines.iter().map(|line| says(text, line, found, names)) }
            </ul>
            <p class="src">{ text.year_seen_whole() }</p>
        </section>
    }
}

fn says(text: Text, line: &Line, found: &YearAfter, names: TwoYears<'_>) -> Html {
    let claimed = line.claimed().is_some();
    let is_rise = line.seen.as_ref().is_ok_and(|s| s.verdict == Verdict::Rise);
    let pill = if claimed {
        "pill now"
    } else if is_rise {
        "pill study"
    } else {
        "pill later"
    };
    html! {
        <li key={text.year_metric(line.metric)}>
            <span class={pill}>{ text.year_verdict(line) }</span>
            <p>{ text.year_says(line, found, names) }</p>
        </li>
    }
}

/// What is doubtful in the comparison.
fn issues(text: Text, found: &YearAfter, names: TwoYears<'_>) -> Html {
    if found.issues.is_empty() {
        return Html::default();
    }
    html! {
        <section class="panel">
            <h2>{ text.past_result_issues() }</h2>
            <ul>
                { for found.issues.iter().map(|issue| {
                    let words = text.year_issue(issue, names);
                    html! { <li key={words.clone()}>{ words }</li> }
                }) }
            </ul>
        </section>
    }
}

/// Saving per unit of product beside the target, group by group.
fn programme(text: Text, found: &YearAfter, catalogue: &Catalogue) -> Html {
    let target = found.programme.band.as_ref();
    let (Some(target), Some((low, high))) = (target, found.programme.range()) else {
        return html! { <p class="src">{ text.year_programme_none() }</p> };
    };
    let percent = |value: Option<_>| value.map_or_else(String::new, |p| text.percent(p));
    let groups = found.groups();
    let lowest = number::trimmed(low.value(), 1, text.language);
    let band = text.report_range(&text.percent(high), &lowest);
    html! {
        <section class="panel">
            <h2>{ text.year_section_programme() }</h2>
            <p>{ text.language.of(&target.title) }{ ": " }<b>{ band }</b></p>
            <div class="scroll" tabindex="0" role="region" aria-label={text.year_programme_caption()}>
            <table class="data">
                <caption class="sr">{ text.year_programme_caption() }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ text.year_programme_group() }</th>
                        <th scope="col" class="num">{ text.year_programme_estimated() }</th>
                        <th scope="col" class="num">{ text.year_programme_status() }</th>
                        <th scope="col" class="num">{ text.year_programme_seen() }</th>
                    </tr>
                </thead>
                <tbody>
                    { for groups.iter().map(|g| html! {
                        <tr key={g.group.code()}>
                            <th scope="row">{ text.resource_group(g.group) }</th>
                            <td class="num">{ percent(g.estimated) }</td>
                            <td class="num">{ percent(g.by_status) }</td>
                            <td class="num">
                                { g.seen.map_or_else(|| text.year_programme_not_claimed().to_owned(), |p| text.percent(p)) }
                            </td>
                        </tr>
                    }) }
                </tbody>
            </table>
            </div>
            <p class="src">{ text.year_programme_definition() }</p>
            <p class="src">{ text.sources(&target.cite, catalogue) }</p>
        </section>
    }
}
