// A question inside a view: Halt stays free, and Esc halts first and then closes the question too.

import { make } from "./elements.js";

/**
 * Ask inside the main area.
 * @param {import("./app.js").App} app
 * @param {string} title key of the question
 * @param {Node[]} inside
 * @param {{act: string, done: () => void}} choice key of what confirms it, and what that does
 * @returns {() => void} closes the question
 */
export const askInside = (app, title, inside, { act, done }) => {
  const before = document.activeElement;
  const confirm = make("button", { type: "submit", text: act });
  const heading = make("h3", { text: title, id: "panel-title" });
  const leave = make("button", { type: "button", text: "panel.cancel", onclick: () => close() });
  const form = make(
    "form",
    { class: "panel", role: "dialog", "aria-labelledby": heading.id, noValidate: true },
    heading,
    ...inside,
    make("div", { class: "row" }, confirm, leave),
  );
  const close = () => {
    form.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    done();
  };
  form.onkeydown = ({ key }) => key === "Escape" && close();
  document.querySelector("main")?.append(form);
  app.texts.fill(form);
  (form.querySelector("input") ?? confirm).focus();
  return close;
};
