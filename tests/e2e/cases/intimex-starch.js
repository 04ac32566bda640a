// Intimex Thanh Chuong, 2008: a facility with wastes and without any measure.
// https://scp.gov.vn/tin-tuc/t10056/intimex-thanh-chuong-tapioca-starch-factory.html
export default {
  id: "VN-35-INTIMEX-STARCH",
  name: "Nhà máy Tinh bột sắn Intimex Thanh Chương",
  sector: "starch-noodle",
  province: /Nghệ An/,
  year: 2008,
  employees: 280,
  days: 240,
  product: { kind: "cassava-starch", quantity: 43_200, unit: "t" },
  streams: [
    { list: "wastes", id: "peel-soil", quantity: 1_799, known: "calculated" },
    { list: "wastes", id: "pulp-dumped", quantity: 35_000, known: "estimated", rename: "Bã ướt, độ ẩm 85 %" },
  ],
  measures: [],
  total: 0,
};
