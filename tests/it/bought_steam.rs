//! Bought steam has no stack and no blowdown; its pipes and its condensate are the plant's own.

use crate::shared::TODAY;
use catalogue::Group;
use catalogue::quantity::Unit;
use domain::assessment::{Assessment, assess};
use domain::facility::{Facility, Reply, ReplyDetail, Stream};

/// What is done about a fire, and what is done about steam wherever it comes from.
const FIRE: [&str; 3] = [
    "boiler-economiser",
    "boiler-blowdown-heat-recovery",
    "boiler-insulation",
];
const STEAM: [&str; 3] = [
    "boiler-condensate-return",
    "steam-pipe-insulation",
    "steam-leak-repair",
];

/// A dyehouse with these energy carriers that did nothing of both.
fn dyehouse(carriers: &[&str]) -> Assessment {
    let mut facility = Facility::default();
    facility.site.sector = Some("textile-dyeing-finishing".to_owned());
    for carrier in carriers {
        let mut stream = Stream::new((*carrier).to_owned(), Group::Energy, Unit::Tonne);
        stream.carrier = Some((*carrier).to_owned());
        (stream.quantity, stream.price) = (Some(1_000.into()), Some(800_000.into()));
        facility.streams.push(stream);
    }
    for id in FIRE.iter().chain(&STEAM) {
        let detail = ReplyDetail::plain(Reply::NotDone);
        facility.replies.insert((*id).to_owned(), detail);
    }
    assess(&facility, catalogue_embedded::whole(), TODAY)
}

/// Whether a measure saves anything of a stream.
fn saves(assessment: &Assessment, id: &str, stream: &str) -> bool {
    let effects = assessment.opportunity(id).into_iter();
    let mut effects = effects.flat_map(|o| &o.effects);
    effects.any(|e| e.stream.as_deref() == Some(stream) && e.alone.is_some_and(|q| !q.is_zero()))
}

#[test]
fn what_is_done_about_a_fire_does_not_act_on_bought_steam() {
    let both = dyehouse(&["coal-cam-5-6", "steam-coal"]);
    let bought = dyehouse(&["steam-coal"]);
    for id in FIRE {
        assert!(saves(&both, id, "coal-cam-5-6"), "{id}");
        assert!(!saves(&both, id, "steam-coal"), "{id}");
        assert!(!saves(&bought, id, "steam-coal"), "{id}");
        let money = bought.opportunity(id).and_then(|o| o.money_alone);
        assert_eq!(money, None, "{id}");
    }
    for id in STEAM {
        assert!(saves(&both, id, "coal-cam-5-6"), "{id}");
        assert!(saves(&both, id, "steam-coal"), "{id}");
        assert!(saves(&bought, id, "steam-coal"), "{id}");
    }
}
