// A small picture of the client's screen, drawn from the course and the synced clock.

import { colourAt } from "./colours.js";
import { inSight, lightAt, valueAt } from "./course.js";
import { drawGround } from "./ground.js";
import { drawRest } from "./resting.js";
import { drawWords } from "./client-words.js";
import { drawTrail, lampsLit, wasOf } from "./trail.js";

/** @typedef {import("../agreed/messages").LookShown} Look */
/** @typedef {import("./trail.js").Was} Was */

/**
 * An empty screen of the client's shape on the canvas, as large as it will go.
 * @param {HTMLCanvasElement} canvas
 * @param {Look | null} look without one, nothing
 */
const openScreen = (canvas, look) => {
  const scale = devicePixelRatio;
  const [boxWidth, boxHeight] = [canvas.clientWidth, canvas.clientHeight].map((length) => Math.round(length * scale));
  if (canvas.width !== boxWidth || canvas.height !== boxHeight) {
    canvas.width = boxWidth;
    canvas.height = boxHeight;
  }
  const pen = canvas.getContext("2d");
  pen?.clearRect(0, 0, boxWidth, boxHeight);
  if (!pen || !look || boxWidth === 0 || boxHeight === 0) return null;
  const width = Math.min(boxWidth, boxHeight * look.aspect) - 2 * scale;
  const height = width / look.aspect;
  const [left, top] = [(boxWidth - width) / 2, (boxHeight - height) / 2];
  pen.fillStyle = look.background;
  pen.fillRect(left, top, width, height);
  pen.strokeStyle = "#6b8087";
  pen.lineWidth = scale;
  pen.strokeRect(left, top, width, height);
  return { pen, left, top, width, height };
};

/**
 * The colour of the target, which may fade towards its rim.
 * @param {CanvasRenderingContext2D} pen
 * @param {Look} look
 */
const inkOf = (pen, { colour, fades, spans }) => {
  if (fades.length === 0) return colour;
  const ink = spans ? pen.createLinearGradient(0, -1, 0, 1) : pen.createRadialGradient(0, 0, 0, 0, 0, 1);
  fades.forEach((share, index) => {
    const away = index / (fades.length - 1);
    const shade = `${colour}${Math.round(255 * share).toString(16).padStart(2, "0")}`;
    for (const at of spans ? [(1 - away) / 2, (1 + away) / 2] : [away]) ink.addColorStop(at, shade);
  });
  return ink;
};

/**
 * @param {NonNullable<ReturnType<typeof openScreen>>} screen
 * @param {Look} look
 * @param {{x: number, y: number}} place
 * @param {number} opacity
 */
const drawOne = ({ pen, left, top, width, height }, look, place, opacity) => {
  const diameter = look.diameter * height;
  const x = left + width / 2 + (place.x * (width - diameter)) / 2;
  const y = top + height / 2 + (place.y * (height - diameter)) / 2;
  pen.save();
  pen.translate(x, y);
  pen.scale(diameter / 2, diameter / 2);
  pen.globalAlpha = opacity;
  pen.fillStyle = inkOf(pen, look);
  if (look.spans) pen.fillRect((left - x) / (diameter / 2), -1, width / (diameter / 2), 2);
  else pen.fill(new Path2D(look.shape));
  pen.restore();
};

/**
 * The target, or its lamps as they are near, and what is left of where it was.
 * @param {NonNullable<ReturnType<typeof openScreen>>} screen
 * @param {Look} look
 * @param {Was[]} was where it is now, and before that if it leaves a trail
 * @param {number} opacity
 */
const drawTarget = (screen, look, was, opacity) => {
  if (look.lamps.length > 0) {
    for (const { place, near, colour } of lampsLit(look, was)) {
      if (near > 0) drawOne(screen, { ...look, colour }, place, opacity * near);
    }
    return;
  }
  if (was.length > 1) drawTrail(screen, look, was, opacity);
  drawOne(screen, { ...look, colour: was[0].colour }, was[0].place, opacity);
};

/**
 * A look standing still.
 * @param {HTMLCanvasElement} canvas
 * @param {import("../agreed/messages").PictureShown} picture
 */
export const drawStill = (canvas, { look, places }) => {
  const screen = openScreen(canvas, look);
  if (!screen) return;
  drawGround(screen, look, null, 0);
  for (const [x, y] of places) drawTarget(screen, look, [{ place: { x, y }, colour: look.colour }], 1);
};

export class Miniature {
  #canvas;
  #still = matchMedia("(prefers-reduced-motion: reduce)");

  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.#canvas = canvas;
  }

  /**
   * Without a state, nothing; while the client's monitor is lost, no target. The calm screen goes as
   * the target comes, and comes back as it goes.
   * @param {import("../agreed/messages").SessionState | null} state
   * @param {number} nowS
   * @param {import("../agreed/messages").RestShown | null} rest
   * @param {import("./resting.js").Photo | null} photo that of the calm screen
   * @param {import("./resting.js").Photo | null} behind the one behind the target
   */
  draw(state, nowS, rest, photo, behind) {
    const screen = openScreen(this.#canvas, state?.look ?? null);
    if (!screen || !state) return;
    const { course, look } = state;
    const shown = state.outputs.eyes === "lost" || !course ? null : inSight(course, nowS);
    const opacity = shown ? valueAt(shown.opacity, nowS) : 0;
    const phase = shown ? valueAt(shown.phase, nowS) : 0;
    drawGround(screen, look, behind, this.#still.matches ? 0 : phase);
    if (rest) drawRest(screen, state.words ? { ...rest, dot: null } : rest, photo, 1 - opacity);
    const isPlated = Boolean(photo || (look.ground && !rest?.has_own));
    if (rest && state.words) drawWords(screen, state.words, rest, photo, isPlated);
    if (!shown) return;
    // At rest in the middle for whoever cannot bear motion: it still says that a target is shown.
    const now = [{ place: { x: 0, y: 0 }, colour: colourAt(look, phase) }];
    const was = this.#still.matches ? now : wasOf(shown, look, nowS);
    const light = this.#still.matches ? null : lightAt(shown, phase);
    const seen = opacity * valueAt(shown.sight, nowS) * (light?.share ?? 1);
    drawTarget(screen, light ? { ...look, diameter: light.diameter } : look, was, seen);
  }
}
