//! The text fields of the product: which place in the facility each one fills, and the name by which a file and a page know it.

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Words,
    /// A number that is not negative.
    Number,
    /// A whole number.
    Whole,
    /// A percentage from 0 to 100.
    Percent,
    /// Money in VND.
    Money,
}

/// A text field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    missing_docs,
    reason = "each variant is named after the field of the facility that it fills"
)]
pub enum Field {
    Name,
    TaxCode,
    Commune,
    Address,
    Year,
    Employees,
    Days,
    Shifts,
    ContactName,
    ContactRole,
    ContactPhone,
    ContactEmail,
    ProductName(String),
    ProductQuantity(String),
    StreamName(String),
    StreamQuantity(String),
    StreamMonth(String, u8),
    StreamPrice(String),
    StreamCost(String),
    StreamShare(String, String),
    AnswerDoneShare(String),
    AnswerQuantity(String),
    AnswerMoney(String),
    AnswerInvestment(String),
    AnswerNote(String),
    OwnName(String),
    OwnQuantity(String),
    OwnMoney(String),
    OwnInvestment(String),
    WaterInProduct,
    WaterEvaporated,
    ProductMass(String),
    ProductRevenue(String),
    ProductShare(String),
    StepName(String),
    StepTimes(String),
    FlowName(String, String),
    FlowKg(String, String),
    FlowPrice(String, String),
    StreamMass(String),
    StreamFee(String),
    StreamLost(String),
    CostRunning(String),
    CostLifetime(String),
    CostResidual(String),
    CostSupport(String),
    Calculation(String, String),
    Discount,
    LoanAmount,
    LoanRate,
    LoanMonths,
    PlanWho(String),
    PlanWhen(String),
    Receiver,
    Deadline,
}

impl Field {
    /// What it takes.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Field::Year | Field::LoanMonths | Field::CostLifetime(_) => Kind::Whole,
            Field::Employees
            | Field::Days
            | Field::Shifts
            | Field::ProductQuantity(_)
            | Field::StreamQuantity(_)
            | Field::StreamMonth(..)
            | Field::AnswerQuantity(_)
            | Field::WaterInProduct
            | Field::WaterEvaporated
            | Field::ProductMass(_)
            | Field::StepTimes(_)
            | Field::FlowKg(..)
            | Field::StreamMass(_)
            | Field::StreamLost(_)
            | Field::Calculation(..)
            | Field::OwnQuantity(_) => Kind::Number,
            Field::StreamPrice(_)
            | Field::StreamCost(_)
            | Field::AnswerMoney(_)
            | Field::AnswerInvestment(_)
            | Field::OwnMoney(_)
            | Field::StreamFee(_)
            | Field::ProductRevenue(_)
            | Field::FlowPrice(..)
            | Field::CostRunning(_)
            | Field::CostResidual(_)
            | Field::CostSupport(_)
            | Field::LoanAmount
            | Field::OwnInvestment(_) => Kind::Money,
            Field::StreamShare(..)
            | Field::AnswerDoneShare(_)
            | Field::ProductShare(_)
            | Field::Discount
            | Field::LoanRate => Kind::Percent,
            Field::Name
            | Field::TaxCode
            | Field::Commune
            | Field::Address
            | Field::ContactName
            | Field::ContactRole
            | Field::ContactPhone
            | Field::ContactEmail
            | Field::ProductName(_)
            | Field::StreamName(_)
            | Field::StepName(_)
            | Field::FlowName(..)
            | Field::AnswerNote(_)
            | Field::OwnName(_)
            | Field::PlanWho(_)
            | Field::PlanWhen(_)
            | Field::Receiver
            | Field::Deadline => Kind::Words,
        }
    }

    /// The name of the field in files and pages, e.g. `stream.coal.price`.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Field::Name => "name".into(),
            Field::TaxCode => "tax-code".into(),
            Field::Commune => "commune".into(),
            Field::Address => "address".into(),
            Field::Year => "year".into(),
            Field::Employees => "employees".into(),
            Field::Days => "days".into(),
            Field::Shifts => "shifts".into(),
            Field::ContactName => "contact-name".into(),
            Field::ContactRole => "contact-role".into(),
            Field::ContactPhone => "contact-phone".into(),
            Field::ContactEmail => "contact-email".into(),
            Field::Receiver => "receiver".into(),
            Field::Deadline => "deadline".into(),
            Field::ProductName(id) => format!("product.{id}.name"),
            Field::ProductQuantity(id) => format!("product.{id}.quantity"),
            Field::StreamName(id) => format!("stream.{id}.name"),
            Field::StreamQuantity(id) => format!("stream.{id}.quantity"),
            Field::StreamMonth(id, month) => format!("stream.{id}.month-{month}"),
            Field::StreamPrice(id) => format!("stream.{id}.price"),
            Field::StreamCost(id) => format!("stream.{id}.cost"),
            Field::StreamShare(id, node) => format!("stream.{id}.share-{node}"),
            Field::AnswerDoneShare(id) => format!("answer.{id}.done-share"),
            Field::AnswerQuantity(id) => format!("answer.{id}.quantity"),
            Field::AnswerMoney(id) => format!("answer.{id}.money"),
            Field::AnswerInvestment(id) => format!("answer.{id}.investment"),
            Field::AnswerNote(id) => format!("answer.{id}.note"),
            Field::OwnName(id) => format!("own.{id}.name"),
            Field::OwnQuantity(id) => format!("own.{id}.quantity"),
            Field::OwnMoney(id) => format!("own.{id}.money"),
            Field::OwnInvestment(id) => format!("own.{id}.investment"),
            Field::WaterInProduct => "water-in-product".into(),
            Field::WaterEvaporated => "water-evaporated".into(),
            Field::Discount => "discount".into(),
            Field::LoanAmount => "loan".into(),
            Field::LoanRate => "loan-rate".into(),
            Field::LoanMonths => "loan-months".into(),
            Field::ProductMass(id) => format!("product.{id}.mass"),
            Field::ProductRevenue(id) => format!("product.{id}.revenue"),
            Field::ProductShare(id) => format!("product.{id}.share"),
            Field::StepName(id) => format!("step.{id}.name"),
            Field::StepTimes(id) => format!("step.{id}.times"),
            Field::FlowName(id, flow) => format!("step.{id}.name-{flow}"),
            Field::FlowKg(id, flow) => format!("step.{id}.kg-{flow}"),
            Field::FlowPrice(id, flow) => format!("step.{id}.price-{flow}"),
            Field::StreamMass(id) => format!("stream.{id}.mass"),
            Field::StreamFee(id) => format!("stream.{id}.fee"),
            Field::StreamLost(id) => format!("stream.{id}.lost"),
            Field::CostRunning(id) => format!("cost.{id}.running"),
            Field::CostLifetime(id) => format!("cost.{id}.lifetime"),
            Field::CostResidual(id) => format!("cost.{id}.residual"),
            Field::CostSupport(id) => format!("cost.{id}.support"),
            Field::Calculation(id, key) => format!("calculation.{id}.{key}"),
            Field::PlanWho(id) => format!("plan.{id}.who"),
            Field::PlanWhen(id) => format!("plan.{id}.when"),
        }
    }

    /// The field with this name.
    #[must_use]
    pub fn from_path(path: &str) -> Option<Self> {
        let plain = match path {
            "name" => Field::Name,
            "tax-code" => Field::TaxCode,
            "commune" => Field::Commune,
            "address" => Field::Address,
            "year" => Field::Year,
            "employees" => Field::Employees,
            "days" => Field::Days,
            "shifts" => Field::Shifts,
            "contact-name" => Field::ContactName,
            "contact-role" => Field::ContactRole,
            "contact-phone" => Field::ContactPhone,
            "contact-email" => Field::ContactEmail,
            "receiver" => Field::Receiver,
            "deadline" => Field::Deadline,
            "water-in-product" => Field::WaterInProduct,
            "water-evaporated" => Field::WaterEvaporated,
            "discount" => Field::Discount,
            "loan" => Field::LoanAmount,
            "loan-rate" => Field::LoanRate,
            "loan-months" => Field::LoanMonths,
            _ => return Self::from_nested(path),
        };
        Some(plain)
    }

    fn from_nested(path: &str) -> Option<Self> {
        let (group, rest) = path.split_once('.')?;
        let (id, key) = rest.rsplit_once('.')?;
        let id = id.to_owned();
        Some(match (group, key) {
            ("product", "name") => Field::ProductName(id),
            ("product", "quantity") => Field::ProductQuantity(id),
            ("stream", "name") => Field::StreamName(id),
            ("stream", "quantity") => Field::StreamQuantity(id),
            ("stream", "price") => Field::StreamPrice(id),
            ("stream", "cost") => Field::StreamCost(id),
            ("product", "mass") => Field::ProductMass(id),
            ("product", "revenue") => Field::ProductRevenue(id),
            ("product", "share") => Field::ProductShare(id),
            ("step", "name") => Field::StepName(id),
            ("step", "times") => Field::StepTimes(id),
            ("step", key) => {
                let (key, flow) = key.split_once('-')?;
                let flow = flow.to_owned();
                match key {
                    "name" => Field::FlowName(id, flow),
                    "kg" => Field::FlowKg(id, flow),
                    "price" => Field::FlowPrice(id, flow),
                    _ => return None,
                }
            }
            ("stream", "mass") => Field::StreamMass(id),
            ("stream", "fee") => Field::StreamFee(id),
            ("stream", "lost") => Field::StreamLost(id),
            ("cost", "running") => Field::CostRunning(id),
            ("cost", "lifetime") => Field::CostLifetime(id),
            ("cost", "residual") => Field::CostResidual(id),
            ("cost", "support") => Field::CostSupport(id),
            ("calculation", key) => Field::Calculation(id, key.to_owned()),
            ("stream", key) => match (key.strip_prefix("month-"), key.strip_prefix("share-")) {
                (Some(month), _) => Field::StreamMonth(id, month.parse().ok()?),
                (_, Some(node)) => Field::StreamShare(id, node.to_owned()),
                _ => return None,
            },
            ("answer", "done-share") => Field::AnswerDoneShare(id),
            ("answer", "quantity") => Field::AnswerQuantity(id),
            ("answer", "money") => Field::AnswerMoney(id),
            ("answer", "investment") => Field::AnswerInvestment(id),
            ("answer", "note") => Field::AnswerNote(id),
            ("own", "name") => Field::OwnName(id),
            ("own", "quantity") => Field::OwnQuantity(id),
            ("own", "money") => Field::OwnMoney(id),
            ("own", "investment") => Field::OwnInvestment(id),
            ("plan", "who") => Field::PlanWho(id),
            ("plan", "when") => Field::PlanWhen(id),
            _ => return None,
        })
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
            Field::AnswerDoneShare("ca-leak-repair".to_owned()),
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
        ];
        for field in fields {
            assert_eq!(Field::from_path(&field.path()), Some(field));
        }
        assert_eq!(Field::from_path("stream.x.nothing"), None);
        assert_eq!(Field::from_path("nothing"), None);
    }
}
