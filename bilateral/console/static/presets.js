// .

import { make } from "./elements.js";

class PresetsView extends HTMLElement {
  connect() {
    this.append(make("h2", { text: "presets.title" }));
  }

  update() {}
}

customElements.define("presets-view", PresetsView);
