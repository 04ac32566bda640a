//! The text fields of the product, each with the name by which a file and a page know it. What else is to be known of a field stands in its [`FieldSpec`].

mod every;
mod label;
mod rough;
mod spec;
mod table;

use domain::facility::{ChangeKind, Facility};
use every::{ids, pairs};
pub use rough::RoughKey;
pub use spec::{Counted, Counts, FieldSpec, Home, Kind, Limits, Sentence};

/// Makes the fields, their names, the way back from a name, and the list of those that a facility can hold, from one list. A name is one word, or a group and a key with the id of a thing between them, e.g. `stream.coal.price`; behind the key may stand a second part, e.g. `stream.coal.month-3`.
macro_rules! fields {
    ($($field:ident $(($id:ident : $id_type:ty $(, $part:ident : $part_type:ty)?))? = $name:tt $(/ $key:tt)?,)*) => {
        /// A text field.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(
            missing_docs,
            reason = "each variant is named after the field of the facility that it fills"
        )]
        pub enum Field {
            $($field $(($id_type $(, $part_type)?))?,)*
        }

        impl Field {
            /// The name of the field in files and pages, e.g. `stream.coal.price`.
            #[must_use]
            pub fn path(&self) -> String {
                match self {
                    $(Field::$field $(($id $(, $part)?))? => {
                        fields!(@path $name $(/ $key, $id $(+ $part)?)?)
                    })*
                }
            }

            /// The field with this name.
            #[must_use]
            pub fn from_path(path: &str) -> Option<Self> {
                let nested = path
                    .split_once('.')
                    .and_then(|(group, rest)| Some((group, rest.rsplit_once('.')?)));
                $(fields!(@read path nested $field $name $(/ $key, $id_type $(, $part_type)?)?);)*
                None
            }

            /// The fields that a facility holds or asks for, kind by kind: of a kind whose first field is not wanted, none.
            pub(crate) fn each(facility: &Facility, is_wanted: impl Fn(&Field) -> bool) -> Vec<Self> {
                let mut list = Vec::new();
                $(
                    let mut of_kind = fields!(@each facility $field $name $(/ $key $(, $part_type)?)?).peekable();
                    if of_kind.peek().is_some_and(&is_wanted) {
                        list.extend(of_kind);
                    }
                )*
                list
            }

            /// The kinds of fields.
            #[cfg(test)]
            pub(crate) const KINDS: &'static [&'static str] = &[$(stringify!($field)),*];
        }
    };
    (@path $name:tt) => {
        String::from($name)
    };
    (@path $name:tt / $key:tt, $id:ident) => {
        format!(concat!($name, ".{}.", $key), $id)
    };
    (@path $name:tt / $key:tt, $id:ident + $part:ident) => {
        format!(concat!($name, ".{}.", $key, "{}"), $id, $part)
    };
    (@read $path:ident $nested:ident $field:ident $name:tt) => {
        if $path == $name {
            return Some(Field::$field);
        }
    };
    (@read $path:ident $nested:ident $field:ident $name:tt / $key:tt, $id:ty) => {
        if let Some(($name, (id, $key))) = $nested
            && let Ok(id) = id.parse::<$id>()
        {
            return Some(Field::$field(id));
        }
    };
    (@read $path:ident $nested:ident $field:ident $name:tt / $key:tt, $id:ty, $part:ty) => {
        if let Some(($name, (id, key))) = $nested
            && let Some(part) = key.strip_prefix($key)
            && let Ok(part) = part.parse::<$part>()
            && let Ok(id) = id.parse::<$id>()
        {
            return Some(Field::$field(id, part));
        }
    };
    (@each $facility:ident $field:ident $name:tt) => {
        std::iter::once(Field::$field)
    };
    (@each $facility:ident $field:ident $name:tt / $key:tt) => {
        ids!($facility $name).map(Field::$field)
    };
    (@each $facility:ident $field:ident $name:tt / $key:tt, $part:ty) => {
        pairs!($facility $name $key).map(|(id, part)| Field::$field(id, part))
    };
}

// Problems of a page are told in this order.
fields! {
    Name = "name",
    TaxCode = "tax-code",
    Commune = "commune",
    Address = "address",
    Year = "year",
    Employees = "employees",
    Days = "days",
    Shifts = "shifts",
    ContactName = "contact-name",
    ContactRole = "contact-role",
    ContactPhone = "contact-phone",
    ContactEmail = "contact-email",
    ProductName(id: String) = "product" / "name",
    ProductQuantity(id: String) = "product" / "quantity",
    StreamName(id: String) = "stream" / "name",
    StreamQuantity(id: String) = "stream" / "quantity",
    StreamMonth(id: String, month: u8) = "stream" / "month-",
    StreamPrice(id: String) = "stream" / "price",
    StreamCost(id: String) = "stream" / "cost",
    StreamCostMonth(id: String, month: u8) = "stream" / "cost-month-",
    StreamShare(id: String, node: String) = "stream" / "share-",
    StreamRough(id: String, key: RoughKey) = "stream" / "rough-",
    AnswerNumber(id: String) = "answer" / "number",
    AnswerDoneShare(id: String) = "answer" / "done-share",
    AnswerQuantity(id: String) = "answer" / "quantity",
    AnswerMoney(id: String) = "answer" / "money",
    AnswerInvestment(id: String) = "answer" / "investment",
    AnswerNote(id: String) = "answer" / "note",
    OwnName(id: String) = "own" / "name",
    OwnQuantity(id: String) = "own" / "quantity",
    OwnMoney(id: String) = "own" / "money",
    OwnInvestment(id: String) = "own" / "investment",
    WaterInProduct = "water-in-product",
    WaterEvaporated = "water-evaporated",
    ProductMass(id: String) = "product" / "mass",
    ProductRevenue(id: String) = "product" / "revenue",
    ProductShare(id: String) = "product" / "share",
    StepName(id: String) = "step" / "name",
    StepTimes(id: String) = "step" / "times",
    FlowName(id: String, flow: String) = "step" / "name-",
    FlowKg(id: String, flow: String) = "step" / "kg-",
    FlowPrice(id: String, flow: String) = "step" / "price-",
    StreamMass(id: String) = "stream" / "mass",
    StreamFee(id: String) = "stream" / "fee",
    StreamLost(id: String) = "stream" / "lost",
    StreamTenants(id: String) = "stream" / "tenants",
    StreamHeat(id: String) = "stream" / "heat",
    CostRunning(id: String) = "cost" / "running",
    CostLifetime(id: String) = "cost" / "lifetime",
    CostResidual(id: String) = "cost" / "residual",
    CostSupport(id: String) = "cost" / "support",
    Calculation(id: String, key: String) = "calculation" / "",
    Discount = "discount",
    LoanAmount = "loan",
    LoanRate = "loan-rate",
    LoanMonths = "loan-months",
    PlanWho(id: String) = "plan" / "who",
    PlanWhen(id: String) = "plan" / "when",
    YearDoneShare(id: String) = "year" / "done-share",
    YearInvestment(id: String) = "year" / "investment",
    YearSupport(id: String) = "year" / "support",
    YearQuantity(id: String) = "year" / "quantity",
    YearMoney(id: String) = "year" / "money",
    YearHow(id: String) = "year" / "how",
    YearNote(id: String) = "year" / "note",
    ChangeTaken(id: String, kind: ChangeKind) = "change" / "taken-",
    ChangeOutput(id: String, kind: ChangeKind) = "change" / "output-",
    ChangeNote(id: ChangeKind) = "change" / "note",
    BaseLoad(id: String) = "base-load" / "percent",
    DeclaredPaper(id: String) = "declared" / "paper",
    Receiver = "receiver",
    Deadline = "deadline",
}

impl Field {
    /// The way by which a review names the field: by keys and ids, such as `streams.coal.price`; nothing where it holds no figure of its own there.
    #[must_use]
    pub fn way(&self) -> Option<String> {
        let path = self.path();
        let way = match path.split_once('.') {
            Some((group @ ("stream" | "product" | "answer"), rest)) => {
                let (id, key) = rest.rsplit_once('.')?;
                format!("{group}s.{id}.{}", key.replace('-', "_"))
            }
            Some(_) => return None,
            None => {
                let key = match path.strip_prefix("contact-") {
                    Some(key) => format!("contact.{key}"),
                    None => path.clone(),
                };
                format!("facility.{}", key.replace('-', "_"))
            }
        };
        Some(way)
    }

    /// The field that a review names by its way.
    #[must_use]
    pub fn from_way(way: &str) -> Option<Self> {
        let (group, rest) = way.split_once('.')?;
        match group {
            "streams" | "products" | "answers" => {
                let (id, key) = rest.rsplit_once('.')?;
                let key = key.replace('_', "-");
                Self::from_path(&format!("{}.{id}.{key}", group.strip_suffix('s')?))
            }
            "facility" => Self::from_path(&rest.replace(['_', '.'], "-")),
            _ => None,
        }
    }

    /// What it takes.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.spec().kind
    }

    /// The question, or the factory's own measure, that it belongs to.
    #[must_use]
    pub fn measure(&self) -> Option<&str> {
        match self.spec().home {
            Home::Measure(id) => Some(id),
            Home::Facility
            | Home::Stream(_)
            | Home::Water
            | Home::Outcome(_)
            | Home::Changes
            | Home::Recognition
            | Home::Step(_)
            | Home::Plan
            | Home::Download => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_survives_its_name() {
        let id = || "coal.2".to_owned();
        let fields = [
            Field::Name,
            Field::Deadline,
            Field::ProductQuantity(id()),
            Field::StreamMonth(id(), 11),
            Field::StreamShare(id(), "compressed-air".to_owned()),
            Field::StreamCost(id()),
            Field::StreamCostMonth(id(), 0),
            Field::AnswerDoneShare("ca-leak-repair".to_owned()),
            Field::AnswerNumber("ga-01".to_owned()),
            Field::StreamRough(
                id(),
                RoughKey {
                    node: "compressed-air".to_owned(),
                    key: "kw".to_owned(),
                },
            ),
            Field::OwnInvestment(id()),
            Field::PlanWhen(id()),
            Field::WaterEvaporated,
            Field::ProductShare(id()),
            Field::StepTimes(id()),
            Field::FlowName(id(), "f-2".to_owned()),
            Field::FlowKg(id(), "f".to_owned()),
            Field::LoanMonths,
            Field::StreamLost(id()),
            Field::CostSupport("ca-leak-repair".to_owned()),
            Field::Calculation("ca-leak-repair".to_owned(), "loaded-minutes".to_owned()),
            Field::YearHow("ca-leak-repair".to_owned()),
            Field::ChangeTaken(id(), ChangeKind::FuelSwitch),
            Field::ChangeOutput(id(), ChangeKind::NewLine),
            Field::ChangeNote(ChangeKind::Hours),
            Field::BaseLoad(id()),
            Field::DeclaredPaper("permit".to_owned()),
        ];
        for field in fields {
            assert_eq!(Field::from_path(&field.path()), Some(field));
        }
        assert_eq!(Field::from_path("stream.x.nothing"), None);
        assert_eq!(Field::from_path("nothing"), None);
    }

    #[test]
    fn a_field_is_found_by_the_way_of_a_review() {
        for (way, field) in [
            ("facility.tax_code", Field::TaxCode),
            ("facility.contact.name", Field::ContactName),
            (
                "streams.coal.2.cost",
                Field::StreamCost("coal.2".to_owned()),
            ),
            (
                "products.p1.quantity",
                Field::ProductQuantity("p1".to_owned()),
            ),
            (
                "answers.light-led.done_share",
                Field::AnswerDoneShare("light-led".to_owned()),
            ),
        ] {
            assert_eq!(Field::from_way(way).as_ref(), Some(&field), "{way}");
            assert_eq!(field.way().as_deref(), Some(way));
        }
        assert_eq!(Field::from_way("mood"), None);
        assert_eq!(Field::from_way("streams.coal"), None);
    }

    #[test]
    fn a_field_stands_on_the_page_of_what_it_describes() {
        let id = || "a".to_owned();
        let homes = [
            (Field::Deadline, Home::Download),
            (Field::ProductMass(id()), Home::Facility),
            (Field::StreamLost(id()), Home::Stream("a")),
            (Field::WaterEvaporated, Home::Water),
            (Field::FlowKg(id(), "f".to_owned()), Home::Step("a")),
            (Field::CostSupport(id()), Home::Measure("a")),
            (Field::PlanWhen(id()), Home::Plan),
            (Field::YearMoney(id()), Home::Outcome("a")),
            (Field::BaseLoad(id()), Home::Changes),
            (Field::DeclaredPaper(id()), Home::Recognition),
        ];
        for (field, home) in homes {
            assert_eq!(field.spec().home, home, "{field:?}");
        }
    }
}
