// How loud a level is, in the only place where the one becomes the other. 100 % is the loudest tone that
// Bilateral ever gives, and what is 10 dB below is half as loud to an ear.

import { settingOf } from "./chosen.js";

/** @typedef {import("../app.js").App} App */

const HALF_AS_LOUD_DB = 10;
const WHOLE_FROM = 10;

/**
 * @param {number} level in dB
 * @param {number} loudest in dB, at which it is 100 %
 */
const percentOf = (level, loudest) => 100 * 2 ** ((level - loudest) / HALF_AS_LOUD_DB);

/** A level in words. */
export const loudness = (/** @type {App} */ { link, texts }, /** @type {number} */ dbfs) => {
  const percent = percentOf(dbfs, settingOf(link, "audio", "level_dbfs")?.highest ?? 0);
  return texts.say("page-settings-with-unit", { value: texts.number(percent, percent < WHOLE_FROM ? 1 : 0), unit: texts.unit("%") });
};
