// The field of a setting that names a file of the therapist's own: one of those that are there, one
// that is added now, and for music also a place of its own.

import { LONGEST_VALUE } from "../agreed/agreed.js";
import { adding } from "./adding.js";
import { valueOf } from "./chosen.js";
import { chooser, entry } from "../parts/controls.js";
import { foreign, make } from "../parts/elements.js";
import { glance } from "./glance.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("./adding.js").OwnKind} OwnKind */
/** @typedef {import("../agreed/messages").Value} Value */

/**
 * @param {OwnKind} kind
 * @param {string} id
 * @param {App} app
 * @param {() => string[]} offered
 * @param {(value: Value) => void} ask
 * @returns {import("./settingfields.js").Field}
 */
export const ownFile = (kind, id, app, offered, ask) => {
  const { link, texts } = app;
  const list = make("select", { id });
  const chosen = chooser(list, ask);
  const { parts, problem } = adding(app, kind, ask);
  const seen = kind === "photo" ? null : glance(app, kind);
  const place = kind === "music" ? entry(make("input", { type: "text", label: "page-own-place", maxLength: LONGEST_VALUE, autocomplete: "off", spellcheck: false, dir: "ltr" }), ({ value }) => ask(value.trim())) : null;
  const element = make(
    "div",
    { class: "own-file" },
    make("div", { class: "with-button" }, list, ...parts),
    ...(place ? [make("label", { class: "place" }, make("span", { class: "note", text: "page-own-place" }), place.element)] : []),
    ...(seen ? [seen.element] : []),
    problem,
  );
  let known = "";
  const offer = (/** @type {string} */ value) => {
    const there = offered();
    const key = JSON.stringify([texts.language, there, value]);
    if (known === key) return;
    known = key;
    const away = value && !there.includes(value) ? [foreign("option", { value }, kind === "music" ? value : texts.say("page-own-away", { name: value }))] : [];
    const options = there.map((name) => foreign("option", { value: name }, name));
    list.replaceChildren(make("option", { value: "", text: `page-own-none-${kind}` }), ...options, ...away);
    texts.fill(list);
    list.value = value;
  };
  const isHeard = () => (kind === "music" ? valueOf(link, "ambience", "source") === "music" : list.value !== "");
  return {
    element,
    input: list,
    show: (given) => {
      const value = String(given ?? "");
      offer(chosen.shown(value));
      place?.show(offered().includes(value) ? "" : value);
      seen?.look(isHeard() ? value : null, offered());
    },
    revoke: () => [chosen, place].forEach((one) => one?.revoke()),
  };
};
