// Figures: how they are put together, and how they are shown.

/** @param {number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** @param {number} bytes */
export const sizeOf = (bytes) => (bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes / 1e3} KB`);

/** @param {number} value */
export const short = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** The median, and in brackets the least and the most. @param {number[]} values */
export const spread = (values) => `${short(median(values))} (${short(Math.min(...values))}–${short(Math.max(...values))})`;

/** The exponent of growth: the slope of a line through the logarithms. @param {[number, number][]} points */
export function exponent(points) {
  const logs = points.map(([bytes, time]) => [Math.log(bytes), Math.log(time)]);
  const mean = (/** @type {number} */ at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
