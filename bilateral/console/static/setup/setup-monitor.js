// Which monitor is the client's: seen by the number on each.

import { change, valueOf } from "../choosing/chosen.js";
import { foreign, make, mark, write } from "../parts/elements.js";
import { judge, playsASet, step } from "../parts/steps.js";

/** @typedef {import("../agreed/messages").MonitorShown} MonitorShown */

/** @param {import("../app.js").App} app @returns {import("../parts/steps.js").Step} */
export const monitorStep = (app) => {
  const { link, texts } = app;
  const numbers = make("button", {
    type: "button",
    text: "page-setup-monitor-numbers",
    onclick: () => link.ask({ type: "numbers" }),
  });
  const list = make("div", { class: "monitors", role: "group", label: "page-setup-monitor-title" });
  const waits = make("p", { class: "note" });
  const frame = step("monitor", numbers, list, waits);

  /** @param {MonitorShown} monitor */
  const choice = ({ number, name, size, kept }) =>
    make(
      "button",
      { type: "button", "data-number": number, onclick: () => change(link, "display", "monitor", kept) },
      make("b", {}, String(number)),
      make("span", {}, foreign("span", {}, name), make("small", {}, `${size[0]} × ${size[1]}`)),
      make("span", { class: "whose" }),
    );

  /** @param {readonly MonitorShown[]} monitors */
  const show = (monitors) => {
    const known = JSON.stringify(monitors.map(({ number, name, size, kept }) => [number, name, size, kept]));
    if (list.dataset.known !== known) {
      list.dataset.known = known;
      list.replaceChildren(...monitors.map(choice));
    }
    const mayChoose = !playsASet(app);
    const chosen = valueOf(link, "display", "monitor");
    numbers.disabled = !mayChoose;
    for (const [index, monitor] of monitors.entries()) {
      const button = /** @type {HTMLButtonElement} */ (list.children[index]);
      mark(button, "aria-pressed", String(monitor.is_clients));
      button.disabled = !mayChoose;
      const whose = /** @type {Element} */ (button.querySelector(".whose"));
      const isChosen = chosen === monitor.number || chosen === monitor.kept;
      if (monitor.is_clients) write(whose, texts.say("page-setup-monitor-whose"));
      else write(whose, isChosen ? texts.say("page-setup-monitor-chosen") : "");
    }
  };

  return {
    frame,
    update: () => {
      const monitors = link.devices?.monitors ?? [];
      show(monitors);
      const clients = monitors.find(({ is_clients: isClients }) => isClients);
      if (clients) judge(frame, texts.say("page-setup-monitor-is", { number: clients.number }), "good");
      else judge(frame, texts.say("page-setup-monitor-none"), "warn");
      const about = playsASet(app) ? "page-setup-later" : monitors.length === 1 ? "page-setup-monitor-only" : "";
      waits.hidden = about === "";
      if (about) write(waits, texts.say(about));
    },
  };
};
