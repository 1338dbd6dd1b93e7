// What the client reads on the calm screen, in the middle of the small picture of it.

/** @typedef {import("./resting.js").Screen} Screen */

// As on the client's screen: the height of capitals against its own, and how wide lines may be.
const CAPITALS = 0.041;
const WIDEST = 0.8;
const LEADING = 1.8;
const HALO = 0.35;

const linesOf = (/** @type {CanvasRenderingContext2D} */ pen, /** @type {string} */ words, /** @type {number} */ widest) => {
  const lines = [""];
  for (const word of words.split(/\s+/)) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (pen.measureText(longer).width <= widest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

const isLight = (/** @type {string} */ colour) => {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return 0.3 * red + 0.6 * green + 0.1 * blue > 118;
};

/**
 * @param {Screen} screen
 * @param {string} words
 * @param {string} ground what lies beneath
 */
export const drawWords = ({ pen, left, top, width, height }, words, ground) => {
  const size = (CAPITALS * height) / 0.72;
  const [ink, other] = isLight(ground) ? ["#000000", "#ffffff"] : ["#ffffff", "#000000"];
  pen.save();
  pen.font = `bold ${size}px sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const lines = linesOf(pen, words, WIDEST * width);
  const high = LEADING * CAPITALS * height;
  lines.forEach((line, index) => {
    const y = top + height / 2 + (index - (lines.length - 1) / 2) * high;
    pen.lineWidth = HALO * size;
    pen.strokeStyle = `${other}66`;
    pen.strokeText(line, left + width / 2, y);
    pen.fillStyle = ink;
    pen.fillText(line, left + width / 2, y);
  });
  pen.restore();
};
