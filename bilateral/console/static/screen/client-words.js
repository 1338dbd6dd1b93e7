// What the client reads on the calm screen, in the middle of the small picture of it.

import { inkOn } from "./resting.js";

/** @typedef {import("./resting.js").Screen} Screen */

// Of a font for pages: how high capitals are, and how far lines are apart, against its size and them.
const CAPITALS = 0.72;
const LEADING = 1.8;
const SMALLER = 0.9;

const linesOf = (/** @type {CanvasRenderingContext2D} */ pen, /** @type {string} */ words, /** @type {number} */ widest) => {
  const lines = [""];
  for (const word of words.split(/\s+/)) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (pen.measureText(longer).width <= widest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

/**
 * @param {Screen} screen
 * @param {string} words
 * @param {import("../agreed/messages").RestShown} rest
 * @param {import("./resting.js").Photo | null} photo
 * @param {boolean} isPlated whether more than a colour lies beneath
 */
export const drawWords = ({ pen, left, top, width, height }, words, rest, photo, isPlated) => {
  const { capitals, widest, highest, opacity, plate } = rest.words;
  const ink = inkOn(rest, photo);
  pen.save();
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  let [high, lines] = [capitals * height, /** @type {string[]} */ ([])];
  for (; ; high *= SMALLER) {
    pen.font = `bold ${high / CAPITALS}px sans-serif`;
    lines = linesOf(pen, words, widest * width);
    if (lines.length * LEADING * high <= highest * height || high < 1) break;
  }
  const [x, y] = [left + width / 2, top + height / 2];
  pen.globalAlpha = opacity;
  if (isPlated) {
    const wide = Math.max(...lines.map((line) => pen.measureText(line).width)) + 2 * LEADING * high;
    const tall = (lines.length + 1) * LEADING * high;
    pen.globalAlpha = opacity * plate;
    pen.fillStyle = ink === "#000000" ? "#ffffff" : "#000000";
    pen.fillRect(x - wide / 2, y - tall / 2, wide, tall);
    pen.globalAlpha = opacity;
  }
  pen.fillStyle = ink;
  lines.forEach((line, index) => pen.fillText(line, x, y + (index - (lines.length - 1) / 2) * LEADING * high));
  pen.restore();
};
