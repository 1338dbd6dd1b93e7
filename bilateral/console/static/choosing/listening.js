// What is chosen for the ears is played to them: one cue left, one right, or some seconds of what
// sounds on and on; never during a set.

import { valueOf } from "./chosen.js";
import { make } from "../parts/elements.js";
import { GIVING, conditionOf, playsASet } from "../parts/steps.js";

/**
 * @param {import("../app.js").App} app
 * @param {"audio" | "ambience"} section whose sound is meant
 */
export const listenButton = (app, section) => {
  const isAmbience = section === "ambience";
  const element = make("button", {
    ...{ type: "button", class: "small listen", text: "page-outputs-listen" },
    label: isAmbience ? "page-outputs-listen-to-ambience" : "page-outputs-listen-to",
    onclick: () => app.link.ask({ type: "trial", output: isAmbience ? "ambience" : "ears" }),
  });
  const update = () => {
    const isSilent = isAmbience && valueOf(app.link, "ambience", "source") === "none";
    element.disabled = isSilent || app.link.trouble !== null || playsASet(app) || !GIVING.has(conditionOf(app, "ears"));
  };
  return { element, update };
};
