// What of the private record this page may read, and of whom.

/** @typedef {import("./app.js").App} App */

/** Whose sitting goes on, as the record has it; "" for nobody's. */
export const currentClient = (/** @type {App} */ { link }) => link.record?.sittings.at(-1)?.client ?? "";

/** Whether there is anything to be read, on this page. */
export const isReadable = (/** @type {App} */ { link }) => link.role === "therapist" && link.trouble === null && link.record?.state === "open";
