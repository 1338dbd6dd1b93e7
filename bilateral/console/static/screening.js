// What is asked before the first set.

import { make } from "./elements.js";

class ScreeningView extends HTMLElement {
  isDue = false;

  connect() {
    this.append(make("h2", { text: "screening.title" }));
  }

  update() {}
}

customElements.define("screening-view", ScreeningView);
