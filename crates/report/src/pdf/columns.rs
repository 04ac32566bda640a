//! Widths of table columns: by weight, yet wide enough for the longest word.

use super::lines::widest_word;
use super::print::{Print, SIDE};
use super::strip::{Draft, WIDTH};
use document::Table;

/// Widths by weight, but no column narrower than its widest word if the others can spare it.
pub(super) fn widths(table: &Table, print: Print, draft: &Draft<'_>) -> Vec<f32> {
    let needed: Vec<f32> = table
        .columns
        .iter()
        .enumerate()
        .map(|(number, column)| {
            let cells = table.rows.iter().filter_map(|row| {
                let cell = row.cells.get(number)?;
                Some(widest_word(cell, print.row(row), draft.faces))
            });
            let widest = cells.fold(
                widest_word(&column.title, print.strong, draft.faces),
                f32::max,
            );
            widest + 2.0 * SIDE + 0.1
        })
        .collect();
    let weights: Vec<u32> = table
        .columns
        .iter()
        .map(|column| column.width.max(1))
        .collect();
    share_out(WIDTH, &weights, &needed)
}

/// Shares `total` by weight; columns that would fall below their need get it, the others pay.
fn share_out(total: f32, weights: &[u32], needed: &[f32]) -> Vec<f32> {
    let possible = needed.iter().sum::<f32>() <= total;
    let mut fixed: Vec<bool> = weights.iter().map(|_| false).collect();
    loop {
        let mut room = total;
        let mut weight = 0.0_f32;
        for ((own, need), fixed) in weights.iter().zip(needed).zip(&fixed) {
            if *fixed {
                room -= need;
            } else {
                weight += as_points(*own);
            }
        }
        let part = |own: u32| room * as_points(own) / weight.max(1.0);
        let mut changed = false;
        if possible {
            for ((own, need), fixed) in weights.iter().zip(needed).zip(&mut fixed) {
                if !*fixed && part(*own) < *need {
                    *fixed = true;
                    changed = true;
                }
            }
        }
        if !changed {
            let width = |((own, need), fixed): ((&u32, &f32), &bool)| {
                if *fixed { *need } else { part(*own) }
            };
            return weights.iter().zip(needed).zip(&fixed).map(width).collect();
        }
    }
}

/// A weight as a length; weights beyond 65 535 are as good as that.
fn as_points(weight: u32) -> f32 {
    f32::from(u16::try_from(weight).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::share_out;

    #[test]
    fn widths_follow_weights() {
        assert_eq!(share_out(100.0, &[1, 3], &[0.0, 0.0]), [25.0, 75.0]);
    }

    #[test]
    fn narrow_columns_get_what_they_need() {
        assert_eq!(share_out(100.0, &[1, 9], &[20.0, 10.0]), [20.0, 80.0]);
        assert_eq!(
            share_out(100.0, &[1, 1, 3], &[40.0, 20.0, 40.0]),
            [40.0, 20.0, 40.0]
        );
    }

    #[test]
    fn impossible_needs_are_ignored() {
        assert_eq!(share_out(100.0, &[1, 1], &[90.0, 90.0]), [50.0, 50.0]);
    }
}
