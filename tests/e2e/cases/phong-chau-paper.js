// Phong Chau Paper, 2008: six measures, three of them on the same kind of stream, none with an investment.
// http://scp.gov.vn/tin-tuc/t10025/phong-chau-paper-sector-and-production-js-company
export default {
  id: "VN-04-PHONGCHAU-PAPER",
  name: "Công ty Cổ phần Thương mại và Sản xuất Giấy Phong Châu",
  sector: "pulp-paper",
  province: /Phú Thọ/,
  year: 2008,
  employees: 250,
  product: { kind: "packaging-paper", quantity: 10_000, unit: "t" },
  streams: [],
  measures: [
    { name: "Giảm tiêu thụ điện", stream: "electricity", quantity: 65_000, money: 65_000_000 },
    { name: "Giảm tiêu thụ than", stream: "coal", quantity: 214, money: 300_000_000 },
    { name: "Giảm tiêu hao nguyên liệu", stream: "recovered-paper", quantity: 100, money: 142_000_000 },
    { name: "Giảm 3 % hao hụt nguyên liệu", stream: "recovered-paper", quantity: 190, money: 475_000_000 },
    {
      name: "Chuyển lò hơi than sang sinh khối",
      stream: null,
      money: 1_380_000_000,
      typed: { vi: "1 tỷ 380 triệu", en: "1.38 billion" },
    },
    { name: "Thu hồi bột giấy từ nước thải", stream: "bought-pulp", quantity: 750, money: 1_380_000_000 },
  ],
  total: 3_742_000_000,
};
