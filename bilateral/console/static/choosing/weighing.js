// What would become of the set with another value, asked before anybody chooses it.

/** @typedef {import("../agreed/messages").SettingShown} Setting */
/** @typedef {import("../agreed/messages").ValueWeighed} Weighed */
/** @typedef {string | number} Offered */

/**
 * Asks again whenever what is chosen has changed; gives what is known of a value, or null.
 * @param {import("../app.js").App} app
 * @param {Setting} setting
 */
export const weighing = ({ link }, { section, field }) => {
  let asked = "";
  const ask = (/** @type {Offered[]} */ values) => {
    const wanted = JSON.stringify([link.workspace?.number, values]);
    if (wanted === asked || link.trouble !== null) return;
    asked = wanted;
    link.ask({ type: "weigh", section, field, values });
  };
  /** @returns {Weighed | null} */
  const of = (/** @type {Offered} */ value) => {
    const { weighed } = link;
    if (weighed?.section !== section || weighed.field !== field) return null;
    return weighed.values.find((one) => one.value === value) ?? null;
  };
  return { ask, of };
};

/**
 * What is to be known of a value: why it would be refused, or what would be found of it.
 * @param {import("../app.js").App} app
 * @param {Weighed | null} weighed
 */
export const remarkOf = ({ texts }, weighed) => {
  if (!weighed) return "";
  if (weighed.refused.length) return texts.notices(weighed.refused);
  return weighed.findings.map(({ reason }) => texts.notice(reason)).join("\n");
};
