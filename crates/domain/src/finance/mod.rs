//! What a solution is worth: simple payback and its classes, cash flow over the lifetime, present value, rate of return, loan, support.

pub mod cash_flow;
pub mod irr;
pub mod loan;
mod payback;
pub mod portfolio;
pub mod project;
#[cfg(test)]
mod properties;
mod roots;
mod terms;
pub mod value;

pub use cash_flow::{CashFlow, Discount, Year, cash_flow, present_worth};
pub use irr::{Always, Beyond, Irr, irr};
pub use loan::{Loan, LoanYear, Repayment, schedule};
pub use payback::{Class, Investment, Payback, simple_payback};
pub use portfolio::{Flow, Flows, portfolio};
pub use project::{Amount, Project, Refusal, support};
pub use roots::sign_changes;
pub use terms::{Basis, discount, lifetime, schemes, support_of};
pub use value::{Bcr, benefit_cost, discounted, discounted_payback, npv};
