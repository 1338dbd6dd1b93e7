// What is chosen for the ears is played to them: one cue left, one right, and never during a set.

import { make } from "./elements.js";
import { GIVING, conditionOf, playsASet } from "./setup-parts.js";

/** @param {import("./app.js").App} app */
export const listenButton = (app) => {
  const element = make("button", {
    ...{ type: "button", class: "small listen", text: "page-outputs-listen", label: "page-outputs-listen-to" },
    onclick: () => app.link.ask({ type: "trial", output: "ears" }),
  });
  const update = () => {
    element.disabled = app.link.trouble !== null || playsASet(app) || !GIVING.has(conditionOf(app, "ears"));
  };
  return { element, update };
};
