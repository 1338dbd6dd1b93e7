// What of the private record this page may read, and of whom.

/** @typedef {import("../app.js").App} App */

/** Whose sitting goes on, as the record has it; "" for nobody's. */
export const currentClient = (/** @type {App} */ { link }) => link.record?.sittings.at(-1)?.client ?? "";

/** The sitting that goes on, as the record has it, if it is the one that the page shows. */
const current = (/** @type {App} */ { link }) => {
  const last = link.record?.sittings.at(-1);
  return last && last.number === link.sitting?.shown.number ? last : null;
};

/** The memory that the sitting is about now. */
export const currentTarget = (/** @type {App} */ app) => current(app)?.target ?? null;

/**
 * The label of the memory that a set was about, while the record is open; "" for none.
 * @param {App} app
 * @param {number} set
 */
export const targetOfSet = (app, set) => current(app)?.about.find((one) => one.set === set)?.label ?? "";

/** Whether there is anything to be read, on this page. */
export const isReadable = (/** @type {App} */ { link }) => link.role === "therapist" && link.trouble === null && link.record?.state === "open";
