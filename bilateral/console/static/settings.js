// .

import { make } from "./elements.js";

class SettingsView extends HTMLElement {
  connect() {
    this.append(make("h2", { text: "settings.title" }));
  }

  update() {}
}

customElements.define("settings-view", SettingsView);
