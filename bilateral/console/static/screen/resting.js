// The client's screen between sets, in small: its ground, a photo that fills it, a soft dot.

import { make } from "../parts/elements.js";

const PHOTO_PX = 960;
const STOPS = 12;
// Of sRGB, near enough to weigh white against black.
const GAMMA = 2.2;
const LIGHT = [0.2126, 0.7152, 0.0722];

/** @typedef {import("../agreed/messages").RestShown} Rest */
/** @typedef {{picture: ImageBitmap, luminance: number}} Photo */
/** @typedef {{pen: CanvasRenderingContext2D, left: number, top: number, width: number, height: number}} Screen */

const luminanceOf = (/** @type {ImageBitmap} */ picture) => {
  const pen = make("canvas", { width: 1, height: 1 }).getContext("2d");
  pen?.drawImage(picture, 0, 0, 1, 1);
  const parts = pen?.getImageData(0, 0, 1, 1).data ?? [];
  return LIGHT.reduce((sum, weight, index) => sum + weight * ((parts[index] ?? 0) / 255) ** GAMMA, 0);
};

/**
 * White or black, whichever is seen better there.
 * @param {Rest} rest
 * @param {Photo | null} photo
 */
export const inkOn = ({ ink, black_from: blackFrom }, photo) => (!photo ? ink : photo.luminance > blackFrom ? "#000000" : "#ffffff");

/**
 * Gives the photo of a name once it has come; until then, and where it cannot be read, null.
 * @param {import("../link/link.js").Link} link
 * @param {() => void} hasCome
 */
export const photos = (link, hasCome) => {
  let name = "";
  /** @type {Photo | null} */
  let photo = null;
  const fetched = async (/** @type {string} */ wanted) => {
    const answer = await fetch(`photo?name=${encodeURIComponent(wanted)}`, { headers: { Authorization: `Bearer ${link.token}` } });
    if (!answer.ok) return;
    const picture = await createImageBitmap(await answer.blob(), { resizeWidth: PHOTO_PX, resizeQuality: "medium" });
    if (wanted !== name) return;
    photo = { picture, luminance: luminanceOf(picture) };
    hasCome();
  };
  return (/** @type {string} */ wanted) => {
    if (wanted !== name) {
      name = wanted;
      photo = null;
      // The stage says what is wrong with a photo.
      if (wanted) fetched(wanted).catch(() => {});
    }
    return photo;
  };
};

/**
 * @param {Screen} screen
 * @param {Rest} rest
 * @param {Photo | null} photo
 * @param {number} presence how much of it is seen
 */
export const drawRest = ({ pen, left, top, width, height }, rest, photo, presence) => {
  const { ground, has_own: hasOwn, dot } = rest;
  if (presence <= 0) return;
  pen.save();
  pen.beginPath();
  pen.rect(left, top, width, height);
  pen.clip();
  pen.globalAlpha = presence;
  pen.fillStyle = ground;
  if (hasOwn) pen.fillRect(left, top, width, height);
  if (photo) {
    const { picture } = photo;
    const scale = Math.max(width / picture.width, height / picture.height);
    const [wide, high] = [picture.width * scale, picture.height * scale];
    pen.drawImage(picture, left + (width - wide) / 2, top + (height - high) / 2, wide, high);
  }
  if (dot) {
    const colour = inkOn(rest, photo);
    const [x, y, radius] = [left + width / 2, top + height / 2, (dot.diameter * height) / 2];
    const soft = pen.createRadialGradient(x, y, 0, x, y, radius);
    for (let stop = 0; stop <= STOPS; stop += 1) {
      const alpha = 0.5 + 0.5 * Math.cos((Math.PI * stop) / STOPS);
      soft.addColorStop(stop / STOPS, `${colour}${Math.round(alpha * 255).toString(16).padStart(2, "0")}`);
    }
    pen.globalAlpha = presence * dot.opacity;
    pen.fillStyle = soft;
    pen.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  }
  pen.restore();
};
