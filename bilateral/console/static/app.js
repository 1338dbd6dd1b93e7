// What the page's parts may count on. There is no code here but the names.
//
// A view fills the main area; it is a custom element `<x-view>` in a module of its own, `x.js`,
// which page.js imports and index.html holds:
//
//   class XView extends HTMLElement {
//     connect(app) {…}   once, at the beginning: build what is inside; nothing has been heard yet
//     update() {…}       while the view is shown: after every message, after what somebody does,
//                        as it comes to be shown, and when the language has changed
//     leave() {…}        if it has one: another view is shown from now on
//   }
//
// `app.link` keeps the newest of each message: link.state, workspace, form, sitting, record, devices, pairing, role,
// presetText, words (of a phone that waits); null until it has come. link.refused is the answer to
// the last request that was refused, null again as soon as something else is asked for; what is refused of a
// setting that is asked for once more by then is never told. link.asked is the number of what was asked for last,
// refused.number and link.presetDone of what is answered.
// link.ask({type: …}) says one message that messages.d.ts lists; link.trouble names what is wrong
// with the connection, or is null.
//
// `app.texts.say("page-setup-title", {count: 2})` gives words out of bilateral/words/catalogues.
// What stands still says its code in the element: data-text (its text), data-label (its
// aria-label); make() of elements.js writes both, `make("button", {text: "page-setup-next", onclick})`.
// The page fills them after connect and when the language changes; after building more later, call
// app.texts.fill(it). A name that no catalogue has is shown by foreign() of elements.js.
// What the engine or the console tells is shown through app.texts.notice(notice).
//
// Halt, Start, Finish and Pause stand in the footer in every view, and are the page's own. Esc
// always halts, Space too except where text is written, so whatever is pressed is pressed by Enter:
// switches are <button role="switch">, never a checkbox. Nothing may cover the footer; what has to
// be asked is asked inside the view (askInside of panel.js).
//
// `app.show("presets")` shows another view. `app.start()` is what Start does when nothing plays:
// it shows <screening-view> while that is `isDue`, and else begins the set.
//
// A phone (link.role "phone") sees the set view only.

/**
 * @typedef {object} App
 * @property {import("./link/link.js").Link} link
 * @property {import("./words/texts.js").Texts} texts
 * @property {(view: string) => void} show
 * @property {() => void} start
 */

/**
 * @typedef {HTMLElement & {connect(app: App): void, update(): void, leave?(): void}} View
 */

export {};
