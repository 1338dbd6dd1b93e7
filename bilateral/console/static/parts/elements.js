// Small helpers to build and change what the page shows.

/**
 * An element with its properties, attributes (whatever is no property that can be set) and children.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} [given]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const make = (tag, given = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name === "text" || name === "label") element.dataset[name] = String(value);
    else if (name in element && name !== "list") Object.assign(element, { [name]: value });
    else element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
};

/**
 * The same with a text that no catalogue has: a name of the therapist's, a device's, a file's.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, unknown>} given
 * @param {string} text
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const foreign = (tag, given, text) => make(tag, { ...given, translate: false }, text);

/**
 * Change a text only where it differs, so that nothing is read out twice.
 * @param {Element} element
 * @param {string} text
 */
export const write = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

/**
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 */
export const mark = (element, name, value) => {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};
