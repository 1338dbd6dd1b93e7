// What is chosen for the set, against what its preset has.

import { awaiting, wish } from "../parts/awaiting.js";

/** The path that the therapist draws. */
export const DRAWN = "drawn";

/** @typedef {import("../link/link.js").Link} Link */
/** @typedef {import("../agreed/messages").SettingShown} Setting */

/**
 * @param {Link} link
 * @param {string} section
 * @param {string} field
 */
export const valueOf = ({ workspace }, section, field) => workspace?.values[section]?.[field] ?? null;

/**
 * @param {Link} link
 * @param {string} section
 * @param {string} field
 */
export const settingOf = ({ form }, section, field) =>
  form?.settings.find((setting) => setting.section === section && setting.field === field);

/** How large the target is to be to the client, or null where its size is said in percent. */
export const inDegrees = (/** @type {Link} */ link) => {
  const degrees = valueOf(link, "target", "diameter_deg");
  return degrees === null ? null : Number(degrees);
};

/**
 * How the choices of a setting look; a path that is drawn, as it is drawn now.
 * @param {Link} link
 * @param {Setting} setting
 */
export const picturesOf = ({ workspace }, { section, pictures }) => {
  const drawing = section === "motion" ? workspace?.drawing ?? [] : [];
  return drawing.length ? pictures.map((one) => (one.choice === DRAWN ? { ...one, course: drawing } : one)) : pictures;
};

/**
 * Whether a setting is another than its preset's; one of the room, than the usual one.
 * @param {Link} link
 * @param {Setting} setting
 */
export const isChanged = ({ workspace }, { section, field, of_the_room: isRooms, usual }) =>
  workspace !== null && workspace.values[section]?.[field] !== (isRooms ? usual : workspace.stored[section]?.[field]);

/** Whether the set differs from its preset; the workspace follows the live speed. */
export const isSetChanged = (/** @type {Link} */ link) =>
  link.form?.settings.some((setting) => !setting.of_the_room && isChanged(link, setting)) ?? false;

/** @type {ReturnType<typeof wish<string>>} */
const presetWished = wish();

/**
 * @param {Link} link
 * @param {string} name
 */
export const choosePreset = (link, name) => {
  presetWished.ask(name);
  link.ask({ type: "preset", name });
};

/** The preset that is chosen, or was asked for last and may still come. */
export const presetOf = (/** @type {Link} */ { workspace, refused }) => {
  if (refused?.asked === "preset") presetWished.end();
  return presetWished.or(workspace?.preset ?? "");
};

/** What was asked for of the page itself: its keys mean at once what they are said to mean. */
const PAGE = "page";
/** @type {{[field: string]: import("../agreed/messages").Value}} */
let wanted = {};
const answer = awaiting();

/**
 * @param {Link} link
 * @param {string} section
 * @param {string} field
 * @param {import("../agreed/messages").Value} value
 */
export const change = (link, section, field, value) => {
  if (section === PAGE) {
    wanted = { ...(answer.isDue ? wanted : {}), [field]: value };
    answer.begin();
  }
  link.ask({ type: "change", section, field, value });
};

/** The settings of the page itself. */
export const ofThePage = (/** @type {Link} */ { workspace, refused }) =>
  answer.isDue && refused?.section !== PAGE ? { ...workspace?.values[PAGE], ...wanted } : workspace?.values[PAGE];

/**
 * The refusal that stands at a setting, or null.
 * @param {Link} link
 * @param {string} section
 * @param {string} field
 */
export const refusalOf = ({ refused }, section, field) =>
  refused && refused.section === section && refused.field === field ? refused : null;
