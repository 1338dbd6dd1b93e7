// Speed, in passes a second and a minute: buttons, direct entry, and the wheel over it.

import { make } from "./elements.js";

const PER_MINUTE = 60;

/** @param {import("./app.js").App} app */
export const speed = ({ link }) => {
  const step = (/** @type {"slower" | "faster"} */ type, /** @type {string} */ sign) =>
    make("button", { id: type, type: "button", label: `set.${type}`, onclick: () => link.ask({ type }) }, sign);

  const entry = (/** @type {string} */ id, /** @type {number} */ perHz, /** @type {number} */ by) => {
    const field = make("input", { id, type: "number", inputMode: "decimal", step: String(by), autocomplete: "off" });
    field.onchange = () => {
      const { slowest_hz: slowest, fastest_hz: fastest } = link.state ?? { slowest_hz: NaN, fastest_hz: NaN };
      const hz = Math.min(fastest, Math.max(slowest, field.valueAsNumber / perHz));
      if (Number.isFinite(hz)) link.ask({ type: "speed", speed_hz: hz });
      field.blur();
      update();
    };
    return field;
  };

  const hz = entry("hz", 1, 0.05);
  const perMinute = entry("per-minute", PER_MINUTE, 3);
  const element = make(
    "fieldset",
    { class: "speed", id: "speed-group" },
    make("legend", { text: "set.speed" }),
    step("slower", "−"),
    make("label", {}, hz, make("span", { text: "units.Hz" })),
    make("label", {}, perMinute, make("span", { text: "units.passesPerMinute" })),
    step("faster", "+"),
  );
  element.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      if (event.deltaY && link.trouble === null) link.ask({ type: event.deltaY < 0 ? "faster" : "slower" });
    },
    { passive: false },
  );

  const update = () => {
    element.disabled = link.trouble !== null;
    if (!link.state) return;
    const { speed_hz: now, slowest_hz: slowest, fastest_hz: fastest } = link.state;
    for (const { field, perHz } of [{ field: hz, perHz: 1 }, { field: perMinute, perHz: PER_MINUTE }]) {
      field.min = String(slowest * perHz);
      field.max = String(fastest * perHz);
      if (document.activeElement === field) continue;
      const shown = now * perHz;
      const isWhole = Math.abs(shown - Math.round(shown)) < 0.05;
      field.value = shown.toFixed(perHz === 1 ? 2 : isWhole ? 0 : 1);
    }
  };
  return { element, update };
};
