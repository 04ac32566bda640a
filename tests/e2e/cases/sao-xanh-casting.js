// Sao Xanh, 2010: the programme of eleven options pays back in a hundredth of a year.
// http://scp.gov.vn/tin-tuc/t10050/sao-xanh-paste-technology-joint-stock-company
export default {
  id: "VN-08-SAOXANH-CASTING",
  name: "Công ty Cổ phần Công nghệ Sao Xanh",
  sector: "iron-steel",
  province: /Thái Nguyên/,
  year: 2009,
  employees: 110,
  product: { kind: "iron-castings", quantity: 2_600, unit: "t" },
  // 1,200 kWh/t × 2,600 t; 100 kWh/t of it are saved.
  streams: [{ list: "energy", id: "electricity", quantity: 3_120_000, known: "calculated" }],
  measures: [
    {
      name: "11 giải pháp: 8 quản lý nội vi, 2 kiểm soát quá trình, 1 thiết bị",
      stream: "electricity",
      quantity: 260_000,
      money: 1_300_000_000,
      investment: 13_000_000,
      typed: { vi: "1,3 tỷ", en: "1.3 billion" },
      payback: { vi: "dưới 1 tháng", en: "under 1 month" },
    },
  ],
  total: 1_300_000_000,
  // Published beside the total, without an investment of its own.
  later: [{ name: "Giảm 0,6 % thép vụn", stream: "furnace-dust", quantity: 1.2, money: 14_400_000 }],
  totalLater: 1_314_400_000,
};
