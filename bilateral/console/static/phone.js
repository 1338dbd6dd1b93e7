// The door for phones.

import { make } from "./elements.js";

class PhoneView extends HTMLElement {
  connect() {
    this.append(make("h2", { text: "phone.title" }));
  }

  update() {}
}

customElements.define("phone-view", PhoneView);
