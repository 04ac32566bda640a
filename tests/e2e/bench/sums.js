/** The value below which 95 of 100 lie. */
export const p95 = (list) => [...list].sort((a, b) => a - b)[Math.ceil(list.length * 0.95) - 1];

/** The middle value. */
export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
