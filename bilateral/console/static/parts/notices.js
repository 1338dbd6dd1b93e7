// What stands to be read: when it came, what it says, and buttons that take it away.

import { make, write } from "./elements.js";

/** @typedef {import("../agreed/messages").NoticeShown} NoticeShown */

/**
 * @param {import("../app.js").App} app
 * @param {number} sinceS
 */
const clockTime = ({ link, texts }, sinceS) => {
  const came = new Date(Date.now() - (link.nowS - sinceS) * 1000);
  const kind = /** @type {const} */ ({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return new Intl.DateTimeFormat(texts.language, kind).format(came);
};

/**
 * @param {import("../app.js").App} app
 * @param {NoticeShown} shown
 */
const item = (app, { number, since_s: sinceS, notice }) => {
  const words = app.texts.notice(notice);
  const element = make("p", { class: "notice" }, make("time", {}, clockTime(app, sinceS)), make("span", {}, words));
  element.dataset.severity = notice.severity;
  element.dataset.number = String(number);
  return { element, words };
};

/**
 * The notices that are given, as a list that is changed only where it differs.
 * @param {import("../app.js").App} app
 * @param {HTMLElement} list
 * @param {(shown: NoticeShown) => HTMLElement} line
 */
const listOf = ({ texts }, list, line) => (/** @type {NoticeShown[]} */ notices) => {
  const known = JSON.stringify([texts.language, notices.map(({ number }) => number)]);
  if (list.dataset.known === known) return;
  list.dataset.known = known;
  list.replaceChildren(...notices.map(line));
};

/**
 * A list of notices, each with a button of its own.
 * @param {import("../app.js").App} app
 * @param {HTMLElement} list
 */
export const noticeList = (app, list) =>
  listOf(app, list, (shown) => {
    const { element, words } = item(app, shown);
    const dismiss = make("button", { type: "button", class: "small dismiss therapist" }, "×");
    dismiss.setAttribute("aria-label", app.texts.say("page-notices-dismiss", { notice: words }));
    dismiss.onclick = () => app.link.ask({ type: "dismiss", number: shown.number });
    element.append(dismiss);
    return element;
  });

/**
 * A list of notices where there is little room: one button takes away all that is seen of it.
 * @param {import("../app.js").App} app
 */
export const shortNoticeList = (app) => {
  const list = make("div", { class: "notices", "aria-live": "polite" });
  const dismiss = make("button", { type: "button", class: "small dismiss therapist", label: "page-notices-dismiss-seen" }, "×");
  dismiss.onclick = () => {
    for (const line of list.querySelectorAll("p")) {
      if (line.getClientRects().length > 0) app.link.ask({ type: "dismiss", number: Number(line.dataset.number) });
    }
  };
  const showList = listOf(app, list, (shown) => item(app, shown).element);
  const show = (/** @type {NoticeShown[]} */ notices) => {
    dismiss.hidden = notices.length === 0;
    showList(notices);
  };
  const sayInstead = (/** @type {string} */ words) => {
    dismiss.hidden = true;
    if (list.dataset.known !== words) list.replaceChildren(make("p"));
    list.dataset.known = words;
    write(/** @type {Element} */ (list.firstElementChild), words);
  };
  return { parts: [list, dismiss], show, sayInstead };
};
