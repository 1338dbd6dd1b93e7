"""What has a page be as it was when it was opened, and see that it is: asked in the page itself.

To look from outside costs page, browser and test a message each time, and what is not so yet is
described in full for an error that never comes.
"""

from playwright.sync_api import Page

from tests.rig.browser import AWAITED_S

AS_OPENED = """
  const sought = document.querySelector("#settings-sought");
  sought.value = "";
  sought.dispatchEvent(new Event("input"));
  for (const group of document.querySelectorAll("details")) group.open = false;
  document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  document.querySelector("#switch [data-view=set]").click();
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute("tabindex");
  document.querySelector("[data-text=page-setup-devices-look]").click();
"""
"""What lies open goes by a press elsewhere, and Tab begins at the top again.

What is asked last takes with it what was refused, and comes after all that was on its way.
"""
COME_BACK = f"""() => {{
  if (!/Paused|Halted/.test(document.querySelector("#now").textContent)) return "";
  if (document.querySelector("ask-panel form")?.checkVisibility()) return "asks";
  {AS_OPENED}
  return "opened";
}}"""
"""A page that has come back shows the pause that it is told of, unless it had a halt to say."""
IS_READY = "() => document.querySelector('#state').textContent === 'Ready'"
LOOKED_MS = 10
"""What is awaited in the page itself is looked for so often."""


def awaited_in(page: Page, script: str) -> object:
    """What a script gives once it gives something: looked for in the page itself, in one go."""
    handle = page.wait_for_function(script, polling=LOOKED_MS, timeout=AWAITED_S * 1000)
    return handle.json_value()
