// What lies behind the target, in small: colours that go softly over, or a photo, dimmed and blurred.

import { make } from "../parts/elements.js";

/** @typedef {import("../agreed/messages").GroundShown} Ground */
/** @typedef {import("./resting.js").Photo} Photo */
/** @typedef {import("./resting.js").Screen} Screen */

// Blurred so far, a photo is drawn in so few rows and made large again.
const ROWS_OF_A_BLUR = 0.7;

/** @type {Map<string, HTMLCanvasElement>} */
const drawn = new Map();
const MOST_KEPT = 24;

/**
 * Made once for each, and kept while it is asked for.
 * @param {string} key
 * @param {() => HTMLCanvasElement} made
 */
const kept = (key, made) => {
  const found = drawn.get(key) ?? made();
  drawn.delete(key);
  drawn.set(key, found);
  if (drawn.size > MOST_KEPT) drawn.delete(/** @type {string} */ (drawn.keys().next().value));
  return found;
};

const penOf = (/** @type {HTMLCanvasElement} */ canvas) => /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));

const inColours = (/** @type {Ground["rows"]} */ rows) => {
  const canvas = make("canvas", { width: rows[0].length, height: rows.length });
  const pen = penOf(canvas);
  rows.forEach((row, down) =>
    row.forEach((colour, across) => {
      pen.fillStyle = colour;
      pen.fillRect(across, down, 1, 1);
    }),
  );
  return canvas;
};

const blurred = (/** @type {ImageBitmap} */ picture, /** @type {number} */ blur, /** @type {number} */ aspect) => {
  const height = blur > 0 ? Math.max(4, Math.min(540, Math.round(ROWS_OF_A_BLUR / blur))) : 540;
  const width = Math.max(4, Math.round(height * aspect));
  const canvas = make("canvas", { width, height });
  const pen = penOf(canvas);
  pen.imageSmoothingQuality = "high";
  const scale = Math.max(width / picture.width, height / picture.height);
  const [wide, high] = [picture.width * scale, picture.height * scale];
  pen.drawImage(picture, (width - wide) / 2, (height - high) / 2, wide, high);
  return canvas;
};

/**
 * Where a ground that drifts is at a phase, against the height.
 * @param {Ground} ground
 * @param {number} phase
 */
const driftAt = ({ drift, drift_sweeps: sweeps }, phase) => {
  if (drift.length === 0) return [0, 0];
  const along = ((phase % sweeps) / sweeps) * (drift.length - 1);
  const before = Math.floor(along);
  const [from, to] = [drift[before], drift[Math.min(before + 1, drift.length - 1)]];
  return [from[0] + (to[0] - from[0]) * (along - before), from[1] + (to[1] - from[1]) * (along - before)];
};

/**
 * @param {Screen} screen
 * @param {import("../agreed/messages").LookShown} look
 * @param {Photo | null} photo that of its ground
 * @param {number} phase
 */
export const drawGround = ({ pen, left, top, width, height }, { ground, background, aspect }, photo, phase) => {
  if (!ground || (ground.photo && !photo)) return;
  pen.save();
  pen.beginPath();
  pen.rect(left, top, width, height);
  pen.clip();
  if (photo && ground.photo) {
    const key = JSON.stringify([ground.photo, ground.blur, aspect]);
    const small = kept(key, () => blurred(photo.picture, ground.blur, aspect));
    pen.imageSmoothingQuality = "high";
    pen.drawImage(small, left, top, width, height);
    pen.globalCompositeOperation = "multiply";
    const part = Math.round(255 * ground.brightness ** (1 / 2.2));
    pen.fillStyle = `rgb(${part} ${part} ${part})`;
    pen.fillRect(left, top, width, height);
    pen.globalCompositeOperation = "source-over";
    pen.globalAlpha = ground.dimming;
    pen.fillStyle = background;
    pen.fillRect(left, top, width, height);
  } else if (ground.rows.length) {
    const small = kept(JSON.stringify(ground.rows), () => inColours(ground.rows));
    const [across, down] = driftAt(ground, phase);
    const reach = ground.reach * height;
    const [wide, high] = [width + 2 * reach, height + 2 * reach];
    pen.imageSmoothingQuality = "high";
    pen.drawImage(small, left - reach + across * height, top - reach + down * height, wide, high);
  }
  pen.restore();
};
