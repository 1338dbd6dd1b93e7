// What stands to be read: when it came, what it says, and a button that takes it away.

import { make, write } from "./elements.js";

/** @typedef {import("./messages").NoticeShown} NoticeShown */

/**
 * @param {import("./app.js").App} app
 * @param {number} sinceS
 */
const clockTime = ({ link, texts }, sinceS) => {
  const came = new Date(Date.now() - (link.nowS - sinceS) * 1000);
  const kind = /** @type {const} */ ({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return new Intl.DateTimeFormat(texts.language, kind).format(came);
};

/**
 * The notices that are given, as a list that is changed only where it differs.
 * @param {import("./app.js").App} app
 * @param {HTMLElement} list
 */
export const noticeList = (app, list) => {
  const { link, texts } = app;
  const item = (/** @type {NoticeShown} */ { number, since_s: sinceS, notice }) => {
    const words = texts.notice(notice);
    const dismiss = make("button", { type: "button", class: "small dismiss therapist" }, "×");
    dismiss.setAttribute("aria-label", texts.say("page-notices-dismiss", { notice: words }));
    dismiss.onclick = () => link.ask({ type: "dismiss", number });
    const element = make("p", { class: "notice" }, make("time", {}, clockTime(app, sinceS)), make("span", {}, words), dismiss);
    element.dataset.severity = notice.severity;
    return element;
  };
  return (/** @type {NoticeShown[]} */ notices) => {
    const known = JSON.stringify([texts.language, notices.map(({ number }) => number)]);
    if (list.dataset.known === known) return;
    list.dataset.known = known;
    list.replaceChildren(...notices.map(item));
  };
};

/**
 * One line in the place of the notices.
 * @param {HTMLElement} list
 * @param {string} words
 */
export const sayInstead = (list, words) => {
  if (list.dataset.known !== words) list.replaceChildren(make("p"));
  list.dataset.known = words;
  write(/** @type {Element} */ (list.firstElementChild), words);
};
