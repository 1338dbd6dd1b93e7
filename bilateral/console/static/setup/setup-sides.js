// Left and right: one cue at a time on one output, and a button for what came on the other side.

import { OUTPUTS } from "../agreed/agreed.js";
import { wish } from "../parts/awaiting.js";
import { change, refusalOf, valueOf } from "../choosing/chosen.js";
import { make, mark, write } from "../parts/elements.js";
import { GIVING, MISSING, conditionOf, judge, playsASet, step } from "../parts/steps.js";

/** @typedef {"eyes" | "ears" | "hands"} Output */
/** @typedef {"left" | "right"} SideName */

/** @type {SideName[]} */
const SIDES = ["left", "right"];
/** @type {Partial<Record<Output, string>>} */
const SWAPPED_IN = { ears: "audio", hands: "hands" };
/** Why a tone may come to both ears, with what to do about it; the likeliest first. */
const BOTH_EARS = ["headset", "mono", "width", "plug"];

/** @param {import("../app.js").App} app @returns {import("../parts/steps.js").Step} */
export const sidesStep = (app) => {
  const { link, texts } = app;
  /** @type {Record<Output, Set<SideName>>} */
  const tried = { eyes: new Set(), ears: new Set(), hands: new Set() };

  /** @param {Output} output @param {SideName} side */
  const check = (output, side) => {
    tried[output].add(side);
    link.ask({ type: "check", output, side });
  };

  const rows = OUTPUTS.map((output) => {
    const condition = make("span", { class: "condition" });
    const cues = SIDES.map((side) =>
      make("button", {
        type: "button",
        text: `page-setup-sides-${side}`,
        label: `page-setup-sides-of-${output}-${side}`,
        onclick: () => check(output, side),
      }),
    );
    const section = SWAPPED_IN[output];
    /** @type {ReturnType<typeof wish<boolean>>} */
    const exchange = wish();
    const isSwapped = () => exchange.or(valueOf(link, section ?? "", "swap") === true);
    const swap = make("button", {
      ...{ type: "button", text: "page-setup-sides-other", label: `page-setup-sides-of-${output}-other` },
      onclick: () => {
        tried[output].clear();
        const swaps = !isSwapped();
        exchange.ask(swaps);
        change(link, section ?? "", "swap", swaps);
      },
    });
    const swapped = make("p", { class: "note", role: "status" });
    const row = make(
      "div",
      { class: "row", role: "group", label: `page-outputs-${output}` },
      make("p", { class: "name" }, make("span", { text: `page-outputs-${output}` }), condition),
      make("div", { class: "pair" }, ...cues),
      ...(section ? [swap, swapped] : []),
    );
    const update = () => {
      const word = conditionOf(app, output);
      write(condition, texts.say(`page-outputs-conditions-${word}`));
      mark(condition, "data-look", MISSING.has(word) ? "warn" : "");
      for (const cue of cues) cue.disabled = playsASet(app) || !GIVING.has(word);
      if (refusalOf(link, section ?? "", "swap")) exchange.end();
      write(swapped, isSwapped() ? texts.say("page-setup-sides-exchanged") : "");
    };
    return { row, update };
  });
  const waits = make("p", { class: "note", text: "page-setup-later", hidden: true });
  const bothEars = make(
    "details",
    {},
    make("summary", { text: "page-setup-sides-both" }),
    make("ul", { class: "note" }, ...BOTH_EARS.map((why) => make("li", { text: `page-setup-sides-both-${why}` }))),
  );
  const frame = step("sides", ...rows.map(({ row }) => row), bothEars, waits);

  return {
    frame,
    update: () => {
      for (const row of rows) row.update();
      waits.hidden = !playsASet(app);
      const giving = OUTPUTS.filter((output) => GIVING.has(conditionOf(app, output)));
      const isTried = giving.every((output) => tried[output].size === SIDES.length);
      if (giving.length && isTried) judge(frame, texts.say("page-setup-sides-tried"), "good");
      else judge(frame, texts.say("page-setup-sides-open"), "");
    },
  };
};
