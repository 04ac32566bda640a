// Hanoi - Hong Ha Beer JSC, 2008: three measures without a published investment.
// http://scp.gov.vn/tin-tuc/t10023/hanoi--hong-ha-beer-joint-stock-company
export default {
  id: "VN-01-HONGHA-BEER",
  name: "Công ty Cổ phần Bia Hà Nội – Hồng Hà",
  sector: "beer-beverage",
  province: /Phú Thọ/,
  year: 2008,
  employees: 130,
  product: { kind: "beer", quantity: 6_000_000, unit: "L" },
  // 300 m³ a day, counted for every day of the year.
  streams: [{ list: "water", id: "wastewater", quantity: 109_500, known: "calculated" }],
  measures: [
    {
      name: "Bảo ôn, đổi đèn T10 sang T8 và compact, nâng cao ý thức",
      stream: "electricity",
      quantity: 144_000,
      money: 127_000_000,
      typed: { vi: "127 triệu", en: "127 million" },
    },
    { name: "Vận hành lò, thu hồi than chưa cháy hết", stream: "coal", quantity: 100, money: 140_000_000 },
    { name: "Thay van, vòi hỏng", stream: "water-tap", quantity: 3_794, money: 17_000_000 },
  ],
  total: 284_000_000,
};
