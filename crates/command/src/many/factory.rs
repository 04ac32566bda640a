//! Invented factories: the example of a sector with another name, place, size, and other answers. All are marked as examples.

use catalogue::Catalogue;
use catalogue::known::Known;
use domain::facility::{Facility, Rating, Reply, ReplyDetail, Round};
use fastrand::Rng;
use office::key::check_digit;
use rust_decimal::Decimal;

/// Communes, wards and special zones; a sector is found in each of them sooner or later.
const COMMUNES: [&str; 20] = [
    "Phường Việt Trì",
    "Phường Nông Trang",
    "Phường Thanh Miếu",
    "Phường Vĩnh Yên",
    "Phường Phúc Yên",
    "Phường Hòa Bình",
    "Xã Lâm Thao",
    "Xã Phù Ninh",
    "Xã Hạ Hòa",
    "Xã Thanh Ba",
    "Xã Đoan Hùng",
    "Xã Cẩm Khê",
    "Xã Yên Lập",
    "Xã Thanh Sơn",
    "Xã Tam Nông",
    "Xã Tam Đảo",
    "Xã Bình Xuyên",
    "Xã Cao Phong",
    "Xã Mai Châu",
    "Xã Đà Bắc",
];

const FORMS: [&str; 4] = [
    "Công ty TNHH",
    "Công ty Cổ phần",
    "Doanh nghiệp tư nhân",
    "HTX",
];
const NAMES: [&str; 10] = [
    "Sông Thao",
    "Hùng Vương",
    "Bến Gót",
    "Tam Đảo",
    "Sông Lô",
    "Đồi Chè",
    "Trung Du",
    "Ngã Ba Hạc",
    "Núi Nghĩa",
    "Sông Đà",
];
const PEOPLE: [&str; 6] = [
    "Nguyễn Thị Lan",
    "Trần Văn Hải",
    "Lê Minh Đức",
    "Phạm Thu Hà",
    "Hoàng Anh Tuấn",
    "Vũ Thị Mai",
];
const NOTES: [&str; 6] = [
    "Chưa có vốn đầu tư, đề nghị được hỗ trợ một phần.",
    "Thiếu cán bộ kỹ thuật theo dõi.",
    "Chưa tìm được nhà cung cấp thiết bị phù hợp với công suất của xưởng.",
    "Mặt bằng chật, khó lắp thêm thiết bị.",
    "Đang chờ báo giá.",
    "Đề nghị tập huấn cho tổ vận hành lò hơi.",
];

/// Invents factories from the examples of the sectors.
pub(super) struct Inventor<'a> {
    catalogue: &'a Catalogue,
    seed: u64,
    province: String,
    examples: Vec<Facility>,
}

impl<'a> Inventor<'a> {
    pub(super) fn new(seed: u64, province: &str, catalogue: &'a Catalogue) -> Self {
        let sectors = catalogue.examples().iter();
        let read = |sector: &String| {
            let text = catalogue_embedded::example(sector)?;
            Some(submission::read(text.as_bytes()).ok()?.facility)
        };
        Self {
            catalogue,
            seed,
            province: province.to_owned(),
            examples: sectors.filter_map(read).collect(),
        }
    }

    /// The factory with a number.
    pub(super) fn facility(&self, number: usize) -> Facility {
        let mixed = self.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ number as u64;
        let rng = &mut Rng::with_seed(mixed);
        let Some(mut facility) = self
            .examples
            .get(number % self.examples.len().max(1))
            .cloned()
        else {
            return Facility::default();
        };
        facility.example = true;
        let place = number / self.examples.len().max(1) + number;
        let site = &mut *facility.site;
        site.name = format!(
            "Ví dụ: {} {} {number}",
            pick(rng, &FORMS),
            pick(rng, &NAMES)
        );
        // Some forget their code; the files of such count each for itself.
        site.tax_code = if number % 45 == 44 {
            String::new()
        } else {
            code(self.seed, number)
        };
        site.province = Some(self.province.clone());
        site.commune = COMMUNES
            .get(place % COMMUNES.len())
            .copied()
            .unwrap_or_default()
            .to_owned();
        site.year = Some(2025);
        let employees = [8, 25, 60, 90, 120, 180, 320, 900];
        site.employees = Some(Decimal::from(*rng.choice(&employees).unwrap_or(&60)));
        site.contact.name = if rng.u32(0..10) == 0 {
            String::new()
        } else {
            pick(rng, &PEOPLE).to_owned()
        };
        scale(&mut facility, rng);
        answers(&mut facility, rng);
        for round in Round::ALL {
            self_check(&mut facility, round, self.catalogue, rng);
        }
        facility
    }

    /// An earlier version of the same factory: its electricity bill was read wrongly.
    pub(super) fn before(&self, facility: &Facility) -> Facility {
        let mut before = facility.clone();
        if let Some(stream) = before
            .streams
            .iter_mut()
            .find(|s| s.quantity.is_some() || s.months.is_some())
        {
            let more = Decimal::new(12, 1);
            stream.quantity = stream.quantity.map(|q| q * more);
            stream.months = stream.months.map(|m| m.map(|q| q.map(|q| q * more)));
            stream.cost = stream.cost.map(|c| c * more);
            stream.cost_months = stream.cost_months.map(|m| m.map(|c| c.map(|c| c * more)));
        }
        before
    }
}

/// A larger or smaller plant that uses a little more or less for one unit of product; one of fifty errs by a factor of ten.
fn scale(facility: &mut Facility, rng: &mut Rng) {
    let size = Decimal::new(rng.i64(30..300), 2);
    let use_of = Decimal::new(rng.i64(85..116), 2);
    let slip = if rng.u32(0..50) == 0 {
        Decimal::TEN
    } else {
        Decimal::ONE
    };
    for product in facility.products.iter_mut() {
        product.quantity = product.quantity.map(|q| q * size / slip);
        product.revenue = product.revenue.map(|r| r * size);
    }
    for stream in facility.streams.iter_mut() {
        let price = Decimal::new(rng.i64(92..109), 2);
        let amount = size * use_of;
        stream.quantity = stream.quantity.map(|q| q * amount);
        stream.months = stream.months.map(|m| m.map(|q| q.map(|q| q * amount)));
        stream.price = stream.price.map(|p| p * price);
        // A cost that disagrees with quantity and price is a doubt, and here nobody means one.
        let paid = match stream.price {
            Some(_) => amount * price,
            None => amount,
        };
        stream.cost = stream.cost.map(|c| c * paid);
        stream.cost_months = stream.cost_months.map(|m| m.map(|c| c.map(|c| c * paid)));
        stream.fee = stream.fee.map(|f| f * amount);
        stream.lost.kg = stream.lost.kg.map(|k| k * amount);
        if rng.u32(0..6) == 0 {
            stream.known = Known::Estimated;
        }
    }
}

fn answers(facility: &mut Facility, rng: &mut Rng) {
    const REPLIES: [Reply; 4] = [Reply::Done, Reply::Partly, Reply::NotDone, Reply::Unknown];
    for detail in facility.replies.values_mut() {
        if rng.u32(0..4) == 0 {
            let reply = *rng.choice(&REPLIES).unwrap_or(&Reply::NotDone);
            *detail = ReplyDetail::plain(reply);
        }
        if rng.u32(0..12) == 0 {
            detail.note = pick(rng, &NOTES).to_owned();
        }
    }
    let mut rating = || {
        [
            None,
            Some(Rating::None),
            Some(Rating::Partly),
            Some(Rating::Full),
        ]
        .get(rng.usize(0..4))
        .copied()
        .flatten()
    };
    facility.ratings.awareness = rating();
    facility.ratings.management = rating();
    facility.ratings.improvements = rating();
}

/// Some do not answer; of the others three in five know an answer, and after the assessment more do.
fn self_check(facility: &mut Facility, round: Round, catalogue: &Catalogue, rng: &mut Rng) {
    if rng.u32(0..4) == 0 {
        return;
    }
    let knows = match round {
        Round::Before => 3,
        Round::After => 4,
    };
    let sitting = facility.self_check.round_mut(round);
    for question in &catalogue.awareness().questions {
        let right = question.choices.iter().find(|c| c.right);
        let any = rng.choice(&question.choices);
        let choice = if rng.u32(0..5) < knows { right } else { any };
        if let Some(choice) = choice {
            let answer = (question.id.clone(), choice.id.clone());
            sitting.answers.extend([answer]);
        }
    }
}

fn pick<'a>(rng: &mut Rng, list: &[&'a str]) -> &'a str {
    rng.choice(list).copied().unwrap_or_default()
}

/// A well-formed tax code: another for every number of one seed. Codes that begin with 99 are given to no province; where the tenth digit would be ten, the code of a person stands in.
fn code(seed: u64, number: usize) -> String {
    let serial = (seed % 97) * 100_000 + number as u64;
    let nine = format!("99{:07}", serial % 10_000_000);
    match check_digit(&nine) {
        Some(digit) if digit < 10 => format!("{nine}{digit}"),
        _ => format!("099{serial:09}"),
    }
}
