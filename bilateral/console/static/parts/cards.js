// Cards in groups: one group at a time, large enough to be read at a glance.

import { awaiting } from "./awaiting.js";
import { cardEditor } from "./card-editor.js";
import { foreign, make, mark, write } from "./elements.js";

/** @typedef {import("../app.js").App} App */
/** @typedef {import("../agreed/messages").NoticeMessage} Notice */
/** @typedef {import("../agreed/messages").CardGroupShown} Group */

// A sentence of the therapist's own.
const OWN = "said";

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {App} app
 * @param {Tag} tag
 * @param {Record<string, unknown>} given
 * @param {Notice} notice
 */
export const worded = ({ texts }, tag, given, notice) =>
  (notice.code === OWN ? foreign : make)(tag, given, texts.notice(notice));

/**
 * A way back to what calms and to the set, the same in each of these views.
 * @param {App} app
 */
export const ways = (app) =>
  make(
    "div",
    { class: "row ways" },
    make("button", { type: "button", text: "page-calm-to-set", onclick: () => app.show("set") }),
    make("button", { type: "button", text: "page-calm-to-calm", onclick: () => app.show("calm") }),
  );

/**
 * What is wrong with the therapist's own files, and where they are looked for.
 * @param {App} app
 * @param {import("./card-editor.js").Kind} kind which of them is changed here
 */
export const ownFiles = (app, kind) => {
  const editor = cardEditor(app, kind);
  const problems = make("p", { class: "refusal", role: "status" });
  const folder = make("p", { class: "note own" });
  const again = make("button", { type: "button", class: "small", text: "page-cards-look-again", onclick: () => app.link.ask({ type: "cards" }) });
  return {
    element: make("div", { class: "own-files" }, problems, make("div", { class: "row" }, ...editor.buttons, again, editor.told, folder), editor.element),
    update: () => {
      editor.update();
      write(problems, app.texts.notices(app.link.calm?.problems ?? []));
      write(folder, app.texts.say("page-cards-own", { folder: app.link.calm?.folder ?? "" }));
      mark(folder, "translate", "no");
    },
  };
};

/**
 * @param {App} app
 * @param {import("./card-editor.js").Kind} kind
 * @param {() => Group[]} shown
 */
export const cards = (app, kind, shown) => {
  const { link, texts } = app;
  const groups = make("div", { class: "card-groups", role: "group", label: "page-cards-groups" });
  const list = make("ul", { class: "cards" });
  // What the client reads is shown as the engine tells it: another page may have shown it.
  const answer = awaiting();
  let wanted = "";
  const onScreen = () => (answer.isDue ? wanted : link.state?.words ?? "");
  const ask = (/** @type {string} */ words) => {
    wanted = words;
    answer.begin();
    link.ask({ type: "words", words });
  };
  /** @type {{words: string, button: HTMLButtonElement}[]} */
  let buttons = [];
  const showing = (/** @type {Notice} */ title, /** @type {string} */ described) => {
    const words = texts.notice(title);
    const button = make("button", { type: "button", class: "small", "aria-describedby": described });
    button.onclick = () => ask(onScreen() === words ? "" : words);
    buttons.push({ words, button });
    return button;
  };
  const showWhatIsRead = () => {
    const { course = null } = link.state ?? {};
    for (const { words, button } of buttons) {
      const isRead = onScreen() === words;
      write(button, texts.say(isRead ? "page-cards-take-away" : "page-cards-show"));
      if (button.parentElement) mark(button.parentElement, "data-read", String(isRead));
      button.disabled = course !== null && !isRead;
    }
  };
  let chosen = 0;
  let drawn = "";
  const nameOf = (/** @type {Group} */ { name }) =>
    name ? worded(app, "span", {}, name) : make("span", { text: "page-cards-own-group" });
  const draw = () => {
    const all = shown();
    chosen = Math.min(chosen, Math.max(0, all.length - 1));
    const known = JSON.stringify([texts.language, chosen, all]);
    if (known === drawn) {
      showWhatIsRead();
      return;
    }
    if (drawn) leave();
    drawn = known;
    buttons = [];
    groups.replaceChildren(
      ...all.map((group, index) => {
        const pick = () => {
          chosen = index;
          draw();
          /** @type {HTMLElement} */ (groups.children[index]).focus();
        };
        return make("button", { type: "button", "aria-pressed": String(index === chosen), onclick: pick }, nameOf(group));
      }),
    );
    list.replaceChildren(
      ...(all[chosen]?.cards ?? []).map(({ title, more }, index) => {
        const id = `card-${kind}-${index}`;
        return make("li", {}, worded(app, "p", { class: "title", id }, title), ...more.map((one) => worded(app, "p", { class: "more" }, one)), showing(title, id));
      }),
    );
    texts.fill(groups);
    showWhatIsRead();
  };
  const leave = () => {
    if (buttons.some(({ words }) => words === onScreen())) ask("");
  };
  return { element: make("div", { class: "card-box" }, groups, list), update: draw, leave };
};
