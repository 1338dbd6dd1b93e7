// The private record: off until it is switched on here, or in the settings.

import { change } from "./chosen.js";
import { make, write } from "./elements.js";
import { askToMake, folderLine, isToBeMade } from "./record-making.js";
import { judge, step } from "./setup-parts.js";

/** @param {import("./app.js").App} app @returns {import("./setup-parts.js").Step} */
export const recordStep = (app) => {
  const { link, texts } = app;
  const folder = make("p", { class: "note" });
  const begin = make("button", { type: "button", id: "setup-record-make", text: "page-setup-record-make", onclick: () => askToMake(app) });
  const on = make("button", { type: "button", id: "setup-record-on", text: "page-setup-record-on", onclick: () => change(link, "record", "on", true) });
  const acts = make("div", { class: "pair" }, begin, on);
  const frame = step("record", folder, acts);
  return {
    frame,
    update: () => {
      const { state = "off" } = link.record ?? {};
      write(folder, folderLine(app));
      const isNone = isToBeMade(app);
      acts.hidden = state !== "off" && !isNone;
      on.hidden = state !== "off";
      const about = state === "absent" && !isNone ? "trouble" : state;
      const look = state === "off" ? "" : state === "absent" ? "warn" : "good";
      judge(frame, texts.say(`page-setup-record-is-${about}`), look);
    },
  };
};
