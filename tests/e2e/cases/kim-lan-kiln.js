// A household ceramic kiln, 2016: only CO₂ is published, and a reward paid once. Neither is a yearly saving.
// http://vneec.gov.vn/tin-tuc/hop-tac-quoc-te/t25866/them-2-doanh-nghiep-nhan-thuong-tknl-cua-du-an-lcee
export default {
  id: "VN-28-NGUYENVANDUC-CERAMIC",
  name: "Hộ sản xuất gốm Nguyễn Văn Đức, Kim Lan",
  sector: "bricks-tiles-ceramics",
  province: /Hà Nội/,
  year: 2016,
  product: { kind: "roof-tiles", quantity: null },
  streams: [],
  measures: [
    { name: "Chuyển lò hộp than sang lò LPG (được thưởng một lần 150.000.000 đồng)", stream: "coal", money: null },
  ],
  once: 150_000_000,
  total: 0,
};
