// The guide for a new room, and the checks of the outputs.

import { make } from "./elements.js";

class SetupView extends HTMLElement {
  connect() {
    this.append(make("h2", { text: "setup.title" }));
  }

  update() {}
}

customElements.define("setup-view", SetupView);
