// .

import { make } from "./elements.js";

class SetView extends HTMLElement {
  connect() {
    this.append(make("h2", { text: "set.title" }));
  }

  update() {}
}

customElements.define("set-view", SetView);
