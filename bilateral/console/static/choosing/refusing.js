// What is refused, in the words of the page: its names of the settings, and what they may be.

import { settingOf } from "./chosen.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").NoticeMessage} Notice */

const OUT_OF_RANGE = "refused-value";
const MOST_DIGITS = 6;
const SETTING = /\b([a-z]+)\.([a-z_]+)\b/g;

/**
 * What a number may be, with its unit.
 * @param {App} app
 * @param {Pick<import("../agreed/messages").SettingShown, "kind" | "lowest" | "highest" | "unit">} setting
 */
export const rangeOf = ({ texts }, { kind, lowest, highest, unit }) => {
  if (kind !== "number") return "";
  const [low, high] = [texts.number(lowest ?? 0, 2), texts.number(highest ?? 0, 2)];
  return texts.say("page-settings-range", { low, high, unit: texts.unit(unit) }).trim();
};

/**
 * That a number is out of its range.
 * @param {App} app
 * @param {string} name
 * @param {string} value as it was asked for
 * @param {Parameters<typeof rangeOf>[1]} setting what it may be
 */
export const outOfRange = (app, name, value, setting) => {
  const unit = app.texts.unit(setting.unit);
  const asked = app.texts.say("page-settings-with-unit", { value, unit }).trim();
  return app.texts.say("page-settings-refused", { name, value: asked, range: rangeOf(app, setting) });
};

/**
 * The number that was asked for and is out of its range; null where that is not what is wrong.
 * @param {Notice | undefined} notice
 * @returns {number | null}
 */
const askedIn = (notice) => {
  const { problem, given } = notice?.values ?? {};
  if (isNotice(problem)) return askedIn(problem);
  const asked = notice?.code === OUT_OF_RANGE && typeof given === "string" ? Number(given) : NaN;
  return Number.isFinite(asked) ? asked : null;
};

/** @param {unknown} value @returns {value is Notice} */
const isNotice = (value) => typeof value === "object" && value !== null && "code" in value;

/**
 * A refusal in the page's language, where it can be with the name, the value and the range.
 * @param {App} app
 * @param {import("../agreed/messages").Refused} refused
 */
export const refusalIn = (app, { section, field, notices }) => {
  const { link, texts } = app;
  const setting = settingOf(link, section, field);
  const asked = askedIn(notices[0]);
  if (setting?.kind === "number" && asked !== null) {
    const name = texts.say(`setting-${section}-${field}`);
    return outOfRange(app, name, texts.number(asked, MOST_DIGITS), setting);
  }
  const named = (/** @type {string} */ whole, /** @type {string} */ group, /** @type {string} */ one) => {
    const label = `setting-${group}-${one}`;
    return texts.has(label) ? texts.say(label) : whole;
  };
  return texts.notices(notices).replace(SETTING, named);
};
