//! The assessment of the open factory: computed once for a draft, whichever page asks for it.

use catalogue::Catalogue;
use catalogue::date::Date;
use domain::assessment::{Assessment, assess};
use session::Draft;
use std::cell::RefCell;
use std::rc::Rc;

/// The assessment made last, with what it was made of.
struct Made {
    draft: Rc<Draft>,
    catalogue: Rc<Catalogue>,
    today: Date,
    assessment: Rc<Assessment>,
}

thread_local! {
    static LAST: RefCell<Option<Made>> = const { RefCell::new(None) };
}

/// The assessment of a draft. The catalogue counts by its place in memory: it is here in one language, of which the assessment holds words.
pub(crate) fn assessed(
    draft: &Rc<Draft>,
    catalogue: &Rc<Catalogue>,
    today: Date,
) -> Rc<Assessment> {
    let known = LAST.with_borrow(|last| {
        let made = last.as_ref()?;
        let same =
            made.today == today && Rc::ptr_eq(&made.catalogue, catalogue) && made.draft == *draft;
        same.then(|| Rc::clone(&made.assessment))
    });
    known.unwrap_or_else(|| {
        let assessment = Rc::new(assess(&draft.facility, catalogue, today));
        LAST.set(Some(Made {
            draft: Rc::clone(draft),
            catalogue: Rc::clone(catalogue),
            today,
            assessment: Rc::clone(&assessment),
        }));
        assessment
    })
}
