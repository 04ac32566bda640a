//! How values of the domain are written in a file, and the macro that writes a struct field by field.

use catalogue::Group;
use catalogue::known::Known;
use catalogue::quantity::{Fraction, Percent, Unit, Vnd};
use domain::balance::{Part, TermKind};
use domain::facility::Reply;
use domain::facility::account::Figure;
use domain::finance::Basis;
use domain::finance::{Bcr, Class, Payback};
use domain::indicator::ResourceGroup;
use domain::opportunity::Status;
use domain::uncertainty::Range;
use rust_decimal::Decimal;
use serde::Serialize;

/// A value of the domain in the form that it has in a file.
pub(super) trait Written<To> {
    fn written(&self) -> To;
}

impl<From: Written<To>, To> Written<Option<To>> for Option<From> {
    fn written(&self) -> Option<To> {
        self.as_ref().map(Written::written)
    }
}

impl<From: Written<To>, To> Written<Vec<To>> for Vec<From> {
    fn written(&self) -> Vec<To> {
        self.iter().map(Written::written).collect()
    }
}

/// Types that are written as they are.
macro_rules! same {
    ($($type:ty),*) => {$(
        impl Written<$type> for $type {
            fn written(&self) -> $type {
                self.clone()
            }
        }
    )*};
}

/// Types that are written as the number that they hold.
macro_rules! number {
    ($($type:ty),*) => {$(
        impl Written<Decimal> for $type {
            fn written(&self) -> Decimal {
                self.value().written()
            }
        }
    )*};
}

number!(Percent, Fraction, Vnd);

same!(bool, i32, u32, usize, &'static str, String);

/// A zero has no sign in a file.
impl Written<Decimal> for Decimal {
    fn written(&self) -> Decimal {
        if self.is_zero() { self.abs() } else { *self }
    }
}

/// Types that are written as a word.
macro_rules! word {
    ($($type:ty: $word:expr,)*) => {$(
        impl Written<&'static str> for $type {
            fn written(&self) -> &'static str {
                $word(*self)
            }
        }
    )*};
}

word! {
    Group: Group::code,
    Known: Known::code,
    Unit: Unit::code,
    Reply: Reply::code,
    ResourceGroup: ResourceGroup::code,
    TermKind: term,
    Class: class,
    Status: status,
    Basis: basis,
}

fn term(kind: TermKind) -> &'static str {
    match kind {
        TermKind::Content => "content",
        TermKind::Water => "water",
        TermKind::Treatment => "treatment",
        TermKind::Fee => "fee",
        TermKind::Income => "income",
    }
}

fn class(class: Class) -> &'static str {
    match class {
        Class::Now => "now",
        Class::Study => "study",
        Class::Later => "later",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Complete => "complete",
        Status::OnDefaults => "on-defaults",
        Status::Typical => "typical",
        Status::Incomplete => "incomplete",
    }
}

fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Said => "said",
        Basis::Catalogue => "catalogue",
        Basis::Default => "default",
    }
}

/// A figure whose way of being known is not written beside it.
impl<N: Written<Decimal>> Written<Decimal> for Figure<N> {
    fn written(&self) -> Decimal {
        self.value.written()
    }
}

/// The end use; the rest has none.
impl Written<Option<String>> for Part {
    fn written(&self) -> Option<String> {
        match self {
            Part::EndUse(id) => Some(id.clone()),
            Part::Rest => None,
        }
    }
}

impl Written<Option<Decimal>> for Bcr {
    fn written(&self) -> Option<Decimal> {
        match self {
            Bcr::Ratio(ratio) => Some(ratio.written()),
            Bcr::NoCosts | Bcr::Unknown => None,
        }
    }
}

/// Simple payback in a word and, where it has one, a number of years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaybackV1 {
    /// at-once, years, never or unknown.
    pub kind: &'static str,
    /// Years.
    pub years: Option<Decimal>,
}

impl Written<PaybackV1> for Payback {
    fn written(&self) -> PaybackV1 {
        let (kind, years) = match *self {
            Payback::AtOnce => ("at-once", None),
            Payback::Years(years) => ("years", Some(years)),
            Payback::Never => ("never", None),
            Payback::Unknown => ("unknown", None),
        };
        PaybackV1 { kind, years }
    }
}

/// Declares a struct of the file whose fields are those of a struct of the domain, under their names there, and how it is written.
/// A struct that holds quantities as well as money is written with the kind of its numbers behind its name.
/// `without` are the fields of the domain that a file does not hold: a new field does not compile until it stands in one of the two lists.
macro_rules! written {
    (
        $(#[$doc:meta])*
        $name:ident of $domain:ident $(<$number:ident>)? {
            $($(#[$attribute:meta])* $field:ident: $type:ty,)*
        } without { $($left:ident),* }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
        #[allow(
            missing_docs,
            reason = "the names are those of the struct of the domain, documented there"
        )]
        pub struct $name {
            $($(#[$attribute])* pub $field: $type,)*
        }

        impl$(<$number: $crate::result::value::Written<rust_decimal::Decimal>>)?
            $crate::result::value::Written<$name> for $domain$(<$number>)?
        {
            fn written(&self) -> $name {
                let $domain { $($field,)* $($left: _,)* } = self;
                $name { $($field: $crate::result::value::Written::written($field),)* }
            }
        }
    };
}

pub(super) use written;

written! {
    /// A range: everything low together, 10 %, 90 %, everything high together.
    RangeV1 of Range<N> {
        low: Decimal,
        likely_low: Decimal,
        likely_high: Decimal,
        high: Decimal,
    } without {}
}
