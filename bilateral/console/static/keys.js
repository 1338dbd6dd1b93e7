// The shortcuts, and the keys of a clicker.

import { make } from "./elements.js";

class KeysView extends HTMLElement {
  connect() {
    this.append(make("h2", { text: "keys.title" }));
  }

  update() {}
}

customElements.define("keys-view", KeysView);
