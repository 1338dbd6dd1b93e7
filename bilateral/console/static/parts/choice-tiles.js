// A choice that is seen: a tile with a small picture for each, drawn from what the console sends.

import { foreign, make, mark } from "./elements.js";

/** @typedef {import("../agreed/messages").ChoicePicture} Picture */
/** @typedef {import("../agreed/messages").Value} Value */
/** @typedef {readonly (readonly [number, number])[]} Sweep */
/** @typedef {[value: string, code: string, name: string]} Named a choice and what says its name: a code, or the name itself */

const SVG = "http://www.w3.org/2000/svg";
// Slower than any set that is usual: it shows the way, and is no stimulus.
const SWEEP_MS = 2500;
const END_RADIUS = 0.14;
const POINT_RADIUS = 0.2;
/** @type {Record<string, number>} */
const ARROWS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * @param {string} name
 * @param {Record<string, string | number>} given
 */
export const drawn = (name, given) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(given)) element.setAttribute(key, String(value));
  return element;
};

const dot = (/** @type {string} */ kind, /** @type {readonly [number, number]} */ [x, y], /** @type {number} */ r) =>
  drawn("circle", { class: kind, cx: x, cy: y, r });

/**
 * Where the point is after a part of a pass.
 * @param {Picture["course"]} course
 * @param {number} part
 */
const placeAt = (course, part) => {
  const phase = part * course.length;
  const sweep = course[Math.min(Math.floor(phase), course.length - 1)];
  const along = (phase - Math.floor(phase)) * (sweep.length - 1);
  const [from, to] = [sweep[Math.floor(along)], sweep[Math.min(Math.floor(along) + 1, sweep.length - 1)]];
  const between = along - Math.floor(along);
  return /** @type {[number, number]} */ ([from[0] + (to[0] - from[0]) * between, from[1] + (to[1] - from[1]) * between]);
};

/**
 * Rows of even cells that fill the box.
 * @param {Picture["shades"]} shades
 * @param {readonly number[]} box
 */
const shaded = (shades, [left, top, wide, high]) => {
  const height = high / shades.length;
  return shades.flatMap((row, down) => {
    const width = wide / row.length;
    const cell = (/** @type {number} */ shade, /** @type {number} */ across) =>
      drawn("rect", { class: "fill", x: left + across * width, y: top + down * height, width, height, "fill-opacity": shade, "shape-rendering": "crispEdges" });
    return row.map(cell);
  });
};

/**
 * A choice as it looks.
 * @param {Picture} picture
 * @param {readonly number[]} box
 */
export const pictureOf = ({ fill, is_soft: isSoft, shades, course }, box) => {
  const element = drawn("svg", { class: "picture", viewBox: box.join(" "), "aria-hidden": "true" });
  element.append(...shaded(shades, box));
  if (fill) element.append(drawn("path", { class: isSoft ? "fill soft" : "fill", d: fill }));
  if (course.length) {
    element.append(drawn("polyline", { class: "way", points: course.flat().map((place) => place.join()).join(" ") }));
    for (const sweep of course) element.append(dot("end", sweep[0], END_RADIUS));
  }
  return element;
};

/**
 * While a tile is looked at, a point goes along what is drawn on it.
 * @param {HTMLElement} tile
 * @param {() => Picture["course"]} courseNow
 */
const movePoint = (tile, courseNow) => {
  if (!courseNow().length) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const point = dot("point", courseNow()[0][0], POINT_RADIUS);
  let sinceMs = NaN;
  const isLookedAt = () => tile.matches(":hover, :focus-visible") && tile.offsetParent !== null;
  const move = (/** @type {number} */ nowMs) => {
    if (!isLookedAt()) {
      point.remove();
      sinceMs = NaN;
      return;
    }
    if (Number.isNaN(sinceMs)) sinceMs = nowMs;
    const course = courseNow();
    const [x, y] = placeAt(course, ((nowMs - sinceMs) / SWEEP_MS / course.length) % 1);
    point.setAttribute("cx", String(x));
    point.setAttribute("cy", String(y));
    if (!point.isConnected) tile.firstElementChild?.append(point);
    requestAnimationFrame(move);
  };
  const begin = () => {
    if (Number.isNaN(sinceMs) && !still.matches) requestAnimationFrame(move);
  };
  tile.addEventListener("pointerenter", begin);
  tile.addEventListener("focus", begin);
};

/**
 * A group of tiles of which one is chosen. Arrows go from one to the next, Enter chooses: what a
 * client sees does not change under way.
 * @param {Record<string, unknown>} given the group's id, and what names it
 * @param {Named[]} choices
 * @param {(value: string) => Element} drawnFor
 * @param {(value: string) => void} ask
 */
export const tileGroup = (given, choices, drawnFor, ask) => {
  const tiles = choices.map(([value, text, name]) => {
    const words = text ? make("span", { text }) : foreign("span", {}, name);
    return make("button", { type: "button", role: "radio", "data-value": value, onclick: () => ask(value) }, drawnFor(value), words);
  });
  const element = make("div", { class: "tiles", role: "radiogroup", ...given }, ...tiles);
  element.addEventListener("keydown", (event) => {
    const index = tiles.findIndex((tile) => tile === document.activeElement);
    if (index < 0 || !Object.hasOwn(ARROWS, event.key)) return;
    event.preventDefault();
    tiles[(index + ARROWS[event.key] + tiles.length) % tiles.length].focus();
  });
  const show = (/** @type {Value} */ value) => {
    const chosen = String(value ?? "");
    const reached = tiles.find((tile) => tile.dataset.value === chosen) ?? tiles[0];
    for (const tile of tiles) {
      mark(tile, "aria-checked", String(tile.dataset.value === chosen));
      mark(tile, "tabindex", tile === reached ? "0" : "-1");
    }
  };
  return { element, tiles, show };
};

/**
 * The choices of a setting as pictures; one of them may become another as something else is changed.
 * @param {Record<string, unknown>} given
 * @param {() => Picture[]} pictures
 * @param {readonly number[]} box
 * @param {Named[]} choices
 * @param {(value: string) => void} ask
 */
export const choiceTiles = (given, pictures, box, choices, ask) => {
  const byChoice = new Map(pictures().map((picture) => [picture.choice, picture]));
  const drawnFor = (/** @type {string} */ value) => pictureOf(byChoice.get(value) ?? { choice: value, fill: "", is_soft: false, shades: [], course: [] }, box);
  const group = tileGroup(given, choices, drawnFor, ask);
  for (const tile of group.tiles) {
    movePoint(tile, () => byChoice.get(tile.dataset.value ?? "")?.course ?? []);
  }
  const show = (/** @type {Value} */ value) => {
    for (const picture of pictures()) {
      if (byChoice.get(picture.choice)?.course === picture.course) continue;
      byChoice.set(picture.choice, picture);
      group.tiles.find((tile) => tile.dataset.value === picture.choice)?.firstElementChild?.replaceWith(pictureOf(picture, box));
    }
    group.show(value);
  };
  return { ...group, show };
};
