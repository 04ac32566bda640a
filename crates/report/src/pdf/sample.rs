//! A long sample report, and tests of whole files made from it.

use rust_decimal::Decimal;

use super::fonts::Fonts;
use super::{PdfError, Stage, write};
use document::*;

fn text(value: &str) -> String {
    value.to_owned()
}

fn column(title: &str, width: u32, align: Align) -> Column {
    Column {
        title: text(title),
        width,
        align,
    }
}

fn row(cells: &[&str], strong: bool) -> Row {
    Row {
        cells: cells.iter().copied().map(text).collect(),
        strong,
    }
}

/// Measures with what they save, cost and how soon they pay back.
const MEASURES: [(&str, &str, &str, &str); 7] = [
    (
        "Cách nhiệt đường ống hơi, van và mặt bích của lò hơi 4 tấn/giờ",
        "245,0",
        "64,0",
        "0,3",
    ),
    (
        "Khắc phục rò rỉ khí nén trên toàn mạng; đặt lại áp suất máy nén từ 7,5 xuống 6,5 bar",
        "118,4",
        "12,5",
        "0,1",
    ),
    (
        "Lắp biến tần cho bơm nước làm mát và quạt hút buồng sấy",
        "96,2",
        "180,0",
        "1,9",
    ),
    (
        "Thu hồi nước ngưng về bồn cấp nước lò hơi",
        "310,7",
        "220,0",
        "0,7",
    ),
    (
        "Tái sử dụng nước rửa cuối cho lần rửa đầu (rửa ngược dòng)",
        "58,9",
        "35,0",
        "0,6",
    ),
    (
        "Thay đèn huỳnh quang T8 bằng đèn LED có cảm biến hiện diện",
        "41,3",
        "75,0",
        "1,8",
    ),
    (
        "Kiểm soát định mức hóa chất nhuộm bằng cân tự động, giảm pha dư",
        "402,5",
        "1.150,0",
        "2,9",
    ),
];

fn opportunities() -> Table {
    let mut rows = Vec::new();
    for round in 0..5 {
        for (number, (name, saving, cost, payback)) in MEASURES.iter().enumerate() {
            let index = (round * MEASURES.len() + number + 1).to_string();
            rows.push(row(
                &[&index, name, "Quản lý nội vi", saving, cost, payback],
                false,
            ));
        }
    }
    rows.push(row(&["", "Cộng", "", "6.365,0", "8.682,5", "1,4"], true));
    Table {
        caption: text("Bảng 2. Các cơ hội sản xuất sạch hơn và kết quả sàng lọc"),
        columns: vec![
            column("TT", 1, Align::Center),
            column("Giải pháp", 7, Align::Start),
            column("Nhóm kỹ thuật", 3, Align::Start),
            column("Tiết kiệm (triệu đồng/năm)", 3, Align::End),
            column("Đầu tư (triệu đồng)", 3, Align::End),
            column("Hoàn vốn (năm)", 2, Align::End),
        ],
        rows,
    }
}

fn chart() -> Bars {
    let bar = |label: &str, value: &str, share: i64, tone| Bar {
        label: text(label),
        value_text: text(value),
        share: Decimal::new(share, 3),
        marked: Decimal::new(share, 4),
        tone,
    };
    Bars {
        caption: text("Hình 1. Chi phí năng lượng và nguyên liệu theo dòng, năm 2025"),
        alt: String::new(),
        rows: vec![
            bar("Điện", "4.812 triệu đồng", 1000, Tone::Dark),
            bar("Than cám 5a", "2.406 triệu đồng", 500, Tone::Dark),
            bar(
                "Nước cấp và xử lý nước thải tập trung của khu công nghiệp",
                "980 triệu đồng",
                204,
                Tone::Middle,
            ),
            bar("Hóa chất (ước tính)", "1.925 triệu đồng", 400, Tone::Light),
            bar("Khác", "chưa có số liệu", 0, Tone::Light),
        ],
    }
}

const LONG: &str = "Cơ sở sản xuất vải dệt kim, công suất thiết kế 3.200 tấn/năm, hoạt động ba ca, 300 ngày trong năm. \
        Mức tiêu thụ điện riêng là 1.234,5\u{a0}kWh/tấn sản phẩm, cao hơn khoảng 18\u{a0}% so với trung vị của ngành; \
        lượng nước cấp 92\u{a0}m³/tấn, phát thải 4.310\u{a0}tCO₂/năm. Số liệu lấy từ hóa đơn điện, nước 12 tháng năm 2025 \
        và sổ theo dõi nhập xuất nguyên liệu của phòng Kế hoạch – Vật tư.";

/// A report of several pages with every kind of block.
pub(super) fn sample() -> Document {
    Document {
        title: text("Báo cáo đánh giá nhanh sản xuất sạch hơn – Công ty TNHH Dệt nhuộm Thành Nam"),
        language: Language::Vietnamese,
        subject: text("Kết quả đánh giá nhanh sản xuất sạch hơn"),
        author: text("Công ty TNHH Dệt nhuộm Thành Nam"),
        date: Date {
            year: 2026,
            month: 11,
            day: 21,
        },
        head: head(),
        translation: None,
        heading: vec![
            text("BÁO CÁO"),
            text("Đánh giá nhanh sản xuất sạch hơn năm 2026"),
        ],
        blocks: [inputs(), results()].concat(),
        footer: Footer {
            text: text(
                "Đánh giá nhanh SXSH · mã hồ sơ 7F3A-91C2 · dữ liệu JSON đính kèm trong tệp này",
            ),
        },
    }
}

fn head() -> TitleBlock {
    TitleBlock {
        issuer: vec![
            text("SỞ CÔNG THƯƠNG TỈNH NAM ĐỊNH"),
            text("CÔNG TY TNHH DỆT NHUỘM THÀNH NAM"),
        ],
        number: text("Số: 12/BC-SXSH"),
        nation: text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        motto: text("Độc lập - Tự do - Hạnh phúc"),
        place_and_date: text("Nam Định, ngày 21 tháng 11 năm 2026"),
    }
}

/// The facility with its inputs.
fn inputs() -> Vec<Block> {
    let streams = [
        "Điện lưới 22 kV",
        "Than cám 5a",
        "Nước cấp",
        "Sợi cotton",
        "Thuốc nhuộm hoạt tính",
        "Nước thải",
    ];
    let stream_rows = streams
        .iter()
        .map(|name| row(&[name, "3.950.400", "kWh", "1.812", "Hóa đơn"], false))
        .collect();
    vec![
        Block::Heading(1, text("1. Thông tin chung về cơ sở")),
        Block::Facts(vec![
            (text("Tên cơ sở"), text("Công ty TNHH Dệt nhuộm Thành Nam")),
            (
                text("Địa chỉ"),
                text(
                    "Lô C3, Khu công nghiệp Hòa Xá, phường Mỹ Xá, thành phố Nam Định, tỉnh Nam Định",
                ),
            ),
            (text("Mã số doanh nghiệp"), text("0600 123 456")),
            (
                text("Ngành sản xuất (VSIC)"),
                text("1313 – Hoàn thiện sản phẩm dệt"),
            ),
            (
                text("Người liên hệ"),
                text("Nguyễn Thị Thuỷ Tiên, Trưởng phòng Kỹ thuật – Môi trường"),
            ),
        ]),
        Block::Paragraph(text(LONG)),
        Block::Paragraph(text(LONG)),
        Block::Heading(2, text("1.1. Dòng vật chất và năng lượng")),
        Block::Table(Table {
            caption: text("Bảng 1. Đầu vào chính trong năm"),
            columns: vec![
                column("Dòng", 4, Align::Start),
                column("Lượng", 3, Align::End),
                column("Đơn vị", 1, Align::Center),
                column("Đơn giá (đồng)", 2, Align::End),
                column("Nguồn số liệu", 3, Align::Start),
            ],
            rows: stream_rows,
        }),
        Block::Note(text(
            "Ghi chú: số liệu in nghiêng là ước tính; độ không chắc chắn ± 25 %. ✓ đã kiểm tra tại hiện trường.",
        )),
        Block::Bars(chart()),
    ]
}

/// The measures, the signature, an annex.
fn results() -> Vec<Block> {
    vec![
        Block::Heading(1, text("2. Cơ hội sản xuất sạch hơn")),
        Block::List(vec![
            text(
                "Giải pháp không hoặc ít tốn chi phí, thực hiện ngay trong quý I/2027, do tổ bảo dưỡng phụ trách và báo cáo hằng tuần.",
            ),
            text("Giải pháp cần đầu tư, hoàn vốn dưới 3 năm."),
            text("Giải pháp cần nghiên cứu thêm 节能 \u{202e}ẩn."),
        ]),
        Block::Table(opportunities()),
        Block::Heading(1, text("3. Tổng hợp")),
        Block::Heading(2, text("3.1. Kết quả")),
        Block::Paragraph(text(LONG)),
        Block::Signature(Signature {
            receivers: vec![text("Nơi nhận:"), text("- Như trên;"), text("- Lưu: VT.")],
            author: text("Người lập báo cáo: Nguyễn Thị Thuỷ Tiên"),
            office: vec![text("ĐẠI DIỆN CƠ SỞ"), text("GIÁM ĐỐC")],
            hint: text("(Ký, ghi rõ họ tên, đóng dấu)"),
            name: String::new(),
        }),
        Block::PageBreak,
        Block::Annex(Annex {
            number: text("Phụ lục I"),
            title: text("CÁCH TÍNH"),
            with: text("(Kèm theo Báo cáo số ...... của Công ty)"),
        }),
        Block::Heading(4, text("a) Hệ số phát thải")),
        Block::Paragraph(text(LONG)),
    ]
}

fn attachment() -> Attachment {
    Attachment {
        name: text("bao-cao-sxsh.json"),
        mime: text("application/json"),
        bytes: "{\"format\":\"sxsh-submission\",\"tên\":\"Thành Nam\"}"
            .repeat(20)
            .into_bytes(),
        description: text("Dữ liệu đã nhập và kết quả, mở lại được bằng ứng dụng"),
        modified: Date {
            year: 2026,
            month: 11,
            day: 21,
        },
    }
}

fn count(haystack: &[u8], needle: &[u8]) -> usize {
    haystack
        .windows(needle.len())
        .filter(|window| *window == needle)
        .count()
}

#[test]
fn sample_has_several_pages_and_is_deterministic() {
    let one = write(
        &sample(),
        Some(attachment()),
        &Fonts::embedded(),
        &mut |_| {},
    )
    .unwrap();
    let two = write(
        &sample(),
        Some(attachment()),
        &Fonts::embedded(),
        &mut |_| {},
    )
    .unwrap();
    assert!(one.starts_with(b"%PDF-1.7"));
    assert_eq!(one, two);
    assert!(
        count(&one, b"/MediaBox") >= 5,
        "{} pages",
        count(&one, b"/MediaBox")
    );
    assert_eq!(count(&one, b"/AFRelationship"), 1);
    assert_eq!(count(&one, b"<pdfaid:part>3</pdfaid:part>"), 1);
    assert_eq!(count(&one, b"<pdfuaid:part>1</pdfuaid:part>"), 1);
    // For the eye and for outside checkers: SAMPLE_PDF=/tmp/sample.pdf cargo test sample
    if let Some(path) = std::env::var_os("SAMPLE_PDF") {
        std::fs::write(path, one).unwrap();
    }
}

#[test]
fn date_and_language_reach_the_file() {
    let mut document = sample();
    document.language = Language::English;
    document.date = Date {
        year: 2031,
        month: 2,
        day: 3,
    };
    let bytes = write(&document, None, &Fonts::embedded(), &mut |_| {}).unwrap();
    assert!(count(&bytes, b"/Lang (en)") > 0 || count(&bytes, b"/Lang(en)") > 0);
    assert!(count(&bytes, b"D:20310203000000+07'00") > 0);
}

#[test]
fn every_block_and_every_page_is_told_in_order() {
    let document = sample();
    let mut told = Vec::new();
    write(&document, None, &Fonts::embedded(), &mut |s| told.push(s)).unwrap();
    let blocks = document.blocks.len();
    let of = told.len() - blocks - 1;
    let setting = (0..blocks).map(|done| Stage::Setting { done, of: blocks });
    let pages = (1..=of).map(|number| Stage::Page { number, of });
    let expected: Vec<Stage> = setting.chain(pages).chain([Stage::Writing]).collect();
    assert_eq!(told, expected);
    assert!(of > 3, "{of} pages");
}

#[test]
fn an_empty_document_is_one_page() {
    let document = Document {
        head: TitleBlock::default(),
        heading: Vec::new(),
        blocks: Vec::new(),
        footer: Footer::default(),
        ..sample()
    };
    let bytes = write(&document, None, &Fonts::embedded(), &mut |_| {}).unwrap();
    assert_eq!(count(&bytes, b"/MediaBox"), 1);
}

/// A document in which every text is the same.
fn full_of(nasty: &str) -> Document {
    let table = Table {
        caption: text(nasty),
        columns: vec![
            column(nasty, 0, Align::End),
            column(nasty, u32::MAX, Align::Start),
        ],
        rows: vec![row(&[nasty, nasty, nasty], true), row(&[], false)],
    };
    let bar = Bar {
        label: text(nasty),
        value_text: text(nasty),
        share: Decimal::MAX,
        marked: Decimal::MAX,
        tone: Tone::Light,
    };
    let tile = Tile {
        label: text(nasty),
        value: text(nasty),
        notes: vec![text(nasty)],
    };
    let annex = Annex {
        number: text(nasty),
        title: text(nasty),
        with: text(nasty),
    };
    let step = Step {
        title: text(nasty),
        worth: text(nasty),
        first: text(nasty),
        blanks: vec![(text(nasty), text(nasty))],
    };
    Document {
        title: text("Tên"),
        heading: vec![text(nasty)],
        blocks: vec![
            Block::Heading(200, text(nasty)),
            Block::Paragraph(text(nasty)),
            Block::Centred(text(nasty)),
            Block::Note(text(nasty)),
            Block::Tiles(vec![tile.clone(), tile]),
            Block::Annex(annex),
            Block::Steps(vec![step]),
            Block::Facts(vec![(text(nasty), text(nasty))]),
            Block::Table(table),
            Block::Bars(Bars {
                caption: text(nasty),
                rows: vec![bar],
                alt: text(nasty),
            }),
            Block::List(vec![text(nasty)]),
        ],
        footer: Footer { text: text(nasty) },
        ..sample()
    }
}

#[test]
fn hostile_text_never_fails() {
    let nasty = [
        "",
        " ",
        "\u{0}\u{1f}",
        "\u{e000}\u{10ffff}",
        "👩‍👩‍👧",
        "\u{301}\u{301}",
        "مرحبا",
        &"m".repeat(3000),
        &"ế ".repeat(17_000),
    ];
    for nasty in nasty {
        let document = full_of(nasty);
        let result = write(&document, None, &Fonts::embedded(), &mut |_| {});
        assert!(
            result.is_ok(),
            "{:?}: {:?}",
            nasty.chars().take(5).collect::<String>(),
            result.err()
        );
    }
}

#[test]
fn a_wrong_media_type_is_named() {
    let wrong = Attachment {
        mime: text("json"),
        ..attachment()
    };
    assert_eq!(
        write(&sample(), Some(wrong), &Fonts::embedded(), &mut |_| {}),
        Err(PdfError::MediaType(text("json")))
    );
}
