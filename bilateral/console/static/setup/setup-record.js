// The private record: off until it is switched on here, or in the settings; and what it needs from time to time.

import { change } from "../choosing/chosen.js";
import { make, write } from "../parts/elements.js";
import { askToMake, folderLine, isToBeMade } from "../record/record-making.js";
import { isReadable } from "../record/record-state.js";
import { askForCode, askForPassphrase, askToRestore, backupLine, saveBackup } from "../record/record-upkeep.js";
import { judge, plays, step } from "../parts/steps.js";

/** @param {import("../app.js").App} app @returns {import("../parts/steps.js").Step} */
export const recordStep = (app) => {
  const { link, texts } = app;
  const folder = make("p", { class: "note" });
  const button = (/** @type {string} */ name, /** @type {() => void} */ onclick) => make("button", { type: "button", id: `setup-record-${name}`, text: `page-setup-record-${name}`, onclick });
  const told = make("p", { class: "note", role: "status" });
  /** What was told by this page itself; what the record has told since takes its place. */
  let words = "";
  const tell = (/** @type {string} */ said) => {
    words = said;
    link.done = null;
  };
  const begin = button("make", () => askToMake(app));
  const restore = button("restore", () => askToRestore(app, tell));
  const on = button("on", () => change(link, "record", "on", true));
  const acts = make("div", { class: "pair" }, begin, restore, on);
  let isBusy = false;
  const backUp = button("backup", async () => {
    isBusy = true;
    tell(texts.say("page-record-backup-making"));
    update();
    tell(await saveBackup(app));
    isBusy = false;
    update();
  });
  const kept = make("p", { class: "note" });
  const passphrase = button("passphrase", () => askForPassphrase(app));
  const code = button("code", () => askForCode(app));
  const upkeep = make("div", { class: "pair" }, backUp, passphrase, code);
  const frame = step("record", folder, acts, kept, upkeep, told);
  const update = () => {
    const { state = "off" } = link.record ?? {};
    write(folder, folderLine(app));
    const isNone = isToBeMade(app);
    acts.hidden = state !== "off" && !isNone;
    on.hidden = state !== "off";
    const isOpen = isReadable(app);
    kept.hidden = upkeep.hidden = !isOpen;
    write(kept, isOpen ? backupLine(app) : "");
    // To prove every page of it takes the computer's time, which belongs to the set.
    backUp.disabled = isBusy || plays(app);
    code.disabled = plays(app);
    const done = link.done?.asked === "record-passphrase" ? texts.notice(link.done.notice) : "";
    const news = link.record?.news;
    const ofKeyring = news?.code.startsWith("record-keyring-") ? texts.notice(news) : "";
    write(told, done || words || ofKeyring);
    const about = state === "absent" && !isNone ? "trouble" : state;
    const look = state === "off" ? "" : state === "absent" ? "warn" : "good";
    judge(frame, texts.say(`page-setup-record-is-${about}`), look);
  };
  return { frame, update };
};
