// Numbers from set to set, as a line.

import { SCALES } from "../agreed/agreed.js";

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT, MARGIN] = [120, 30, 4];

/** @typedef {{number: number, kind: "sud" | "voc", value: number}} Said a number and the set after which it was said */

/**
 * @param {string} name
 * @param {Record<string, string | number>} given
 */
const drawn = (name, given) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(given)) element.setAttribute(key, String(value));
  return element;
};

/**
 * The numbers of one kind over the sets; null where one says as much as a line.
 * @param {Said[]} said
 * @param {Said["kind"]} kind
 * @param {string} label
 */
export const sparkline = (said, kind, label) => {
  const ours = said.filter((one) => one.kind === kind);
  if (ours.length < 2) return null;
  const [lowest, highest] = SCALES[kind];
  const [first, last] = [ours[0].number, ours[ours.length - 1].number];
  const places = ours.map(({ number, value }) => [
    MARGIN + ((number - first) / (last - first)) * (WIDTH - 2 * MARGIN),
    HEIGHT - MARGIN - ((value - lowest) / (highest - lowest)) * (HEIGHT - 2 * MARGIN),
  ]);
  const element = drawn("svg", { class: "sparkline", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: "img", "aria-label": label });
  const [x, y] = places[places.length - 1];
  element.append(
    drawn("line", { class: "ground", x1: MARGIN, x2: WIDTH - MARGIN, y1: HEIGHT - MARGIN, y2: HEIGHT - MARGIN }),
    drawn("polyline", { points: places.map((place) => place.map((one) => one.toFixed(1)).join()).join(" ") }),
    drawn("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: 2.5 }),
  );
  return element;
};
