// The content of a report as pdfmake wants it: the peer that `bench.js` times beside our own writer, on the same words and pictures.

const margin = [85, 57, 43, 57];

/** The document of a report's content, as `sxsh bench content` prints it. */
export function definition({ title, head, heading, foot, blocks }) {
  return {
    info: { title },
    pageSize: "A4",
    pageMargins: margin,
    defaultStyle: { fontSize: 13 },
    header: (page) => (page > 1 ? { text: String(page), alignment: "center", margin: [0, 28, 0, 0] } : ""),
    footer: () => ({ text: foot, fontSize: 9, margin: [85, 10, 43, 0] }),
    content: [
      { columns: [head.left, head.right].map((lines) => ({ stack: lines, alignment: "center", fontSize: 12 })), margin: [0, 0, 0, 22] },
      ...heading.map((text) => ({ text, alignment: "center", bold: true, fontSize: 14 })),
      ...blocks.map(block),
    ],
  };
}

const caption = (text) => ({ text, bold: true, fontSize: 12, margin: [0, 6, 0, 3] });

function block(part) {
  if (part.heading) return { text: part.heading, bold: true, fontSize: part.level === 1 ? 14 : 13, margin: [0, 12, 0, 4] };
  if (part.paragraph) return { text: part.paragraph, alignment: "justify", leadingIndent: 28, margin: [0, 4, 0, 2] };
  if (part.centred) return { text: part.centred, alignment: "center", margin: [0, 8, 0, 4] };
  if (part.tiles) return tiles(part.tiles);
  if (part.annex) return { stack: part.annex.map((text) => ({ text, alignment: "center", bold: true, fontSize: 13 })), margin: [0, 26, 0, 8] };
  if (part.note) return { text: part.note, italics: true, fontSize: 11, margin: [0, 4, 0, 2] };
  if (part.list) return { ul: part.list };
  if (part.facts) return { table: { widths: ["34%", "66%"], body: part.facts }, layout: "lightHorizontalLines", fontSize: 12 };
  if (part.table) return table(part);
  if (part.bars) return bars(part);
  if (part.cash) return cash(part);
  if (part.flow) return bars({ bars: part.flow.map(([side, label, amount, share]) => [`${side} ${label}`, amount, share]), caption: part.caption });
  if (part.entries) return entries(part.entries);
  if (part.signature) return signature(part);
  return { text: "", pageBreak: "after" };
}

function tiles(list) {
  const one = ([label, value, notes]) => ({ stack: [label, { text: value, bold: true, fontSize: 17 }, ...notes], alignment: "center" });
  return { table: { widths: list.map(() => "*"), body: [list.map(one)] }, fontSize: 11, margin: [0, 8, 0, 4] };
}

function table({ table: rows, columns, caption: words }) {
  const whole = columns.reduce((sum, [, width]) => sum + width, 0);
  const body = [columns.map(([text]) => ({ text, bold: true, alignment: "center" })), ...rows.map(({ cells, strong }) => columns.map((_, at) => ({ text: cells[at] ?? "", bold: strong })))];
  const widths = columns.map(([, width]) => `${(width / whole) * 100}%`);
  return { stack: [caption(words), { table: { headerRows: 1, widths, body }, fontSize: columns.length > 5 ? 10 : 11 }] };
}

function bars({ bars: rows, caption: words }) {
  const body = rows.map(([label, value, share]) => [label, { canvas: [{ type: "rect", x: 0, y: 2, w: Math.max(0.5, 180 * Number(share)), h: 9, color: "#555555" }] }, value]);
  return { stack: [{ table: { widths: [150, 185, "*"], body }, layout: "noBorders", fontSize: 11 }, caption(words)] };
}

function cash({ cash: years, caption: words }) {
  const step = 460 / years.length;
  const canvas = years.map(([, net], at) => ({ type: "rect", x: at * step, y: 60 - 55 * Math.max(0, Number(net)), w: step * 0.7, h: Math.max(0.5, 55 * Math.abs(Number(net))), color: "#777777" }));
  const points = years.map(([, , sum], at) => ({ x: (at + 0.35) * step, y: 60 - 55 * Number(sum) }));
  canvas.push({ type: "polyline", points, lineWidth: 1 });
  return { stack: [{ canvas }, { columns: years.map(([label]) => ({ text: label, fontSize: 9 })) }, caption(words)] };
}

/** pdfmake fills no second column from the first, so each gets half of the entries. */
function entries(list) {
  const one = ({ label, title, lines }) => ({
    stack: [{ text: `${label} ${title}`, bold: true }, ...lines.map(([depth, text]) => ({ text, margin: [8 * (depth + 1), 0, 0, 0] }))],
    margin: [0, 0, 0, 4],
  });
  const middle = Math.ceil(list.length / 2);
  const halves = [list.slice(0, middle), list.slice(middle)];
  return { columns: halves.map((half) => ({ stack: half.map(one) })), columnGap: 17, fontSize: 9 };
}

function signature({ signature: sides }) {
  return { columns: sides.map((lines) => ({ stack: lines, alignment: "center", bold: true })), margin: [0, 18, 0, 0] };
}
