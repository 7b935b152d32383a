/** One look for all of the family's pages: light and dark, forced colours, both directions of writing, large text and paper. */
export const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; scroll-padding-block-start: 3.5rem; }
body { margin: 0; background: Canvas; color: CanvasText; }
main, footer { max-width: 36rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
footer { border-block-start: 1px solid; margin-block-start: 2rem; }
:where(a) { color: #14507f; }
:where(a:visited) { color: #5b3a86; }
@media (prefers-color-scheme: dark) { :where(a) { color: #9ccbf5; } :where(a:visited) { color: #d2b8f5; } }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.125rem; }
ul { padding-inline-start: 1.25rem; }
li { margin-block: 0.5rem; }
dt { font-weight: 600; }
dd { margin: 0 0 0.75rem; }
label, legend { display: block; margin: 1rem 0 0.25rem; font-weight: 600; }
fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; }
fieldset label { display: flex; gap: 0.75rem; align-items: flex-start; box-sizing: border-box; min-height: 2.75rem; padding-block: 0.5rem; font-weight: 400; margin: 0; }
form:not(:has([value="partlyGranted"]:checked)) #only-partly, [id^="for-"]:not(:has([value="but"]:checked)) [id^="list-but-"], [id^="for-"]:not(:has([value="only"]:checked)) [id^="list-only-"] { display: none; }
[id^="for-"]:has([value="only"]):not(:has(:is([value="only"], [value="but"], [value="none"]):checked)) :is(label, .ac-choiceSetInput-expanded > div):has(> [value="but"]), [id^="for-"]:has([value="only"]):has([value="out"]):not(:has(:is([value="only"], [value="but"], [value="none"]):checked)) :is(label, .ac-choiceSetInput-expanded > div):has(> [value="none"]) { display: none !important; }
input[type="text"], input[type="date"], input[type="time"], input[type="tel"], input[type="email"], select, textarea { box-sizing: border-box; inline-size: 100%; font: inherit; padding: 0.5rem; border: 1px solid; border-radius: 0.5rem; }
input[type="checkbox"], input[type="radio"] { inline-size: 1.25rem; block-size: 1.25rem; flex: none; margin: 0.21875rem 0 0; }
button, .button { font: inherit; font-weight: 600; min-height: 2.75rem; border: 2px solid transparent; border-radius: 0.5rem; background: #1d5a8c; color: #fff; text-decoration: none; padding: 0.5rem 1.25rem; margin: 1rem 0 0; display: inline-block; box-sizing: border-box; }
button.second, .button.second { background: Canvas; color: CanvasText; border-color: currentColor; }
details { margin-block: 1rem; }
.brief { line-height: 1.4; }
.brief p { margin-block: 0.5rem; }
.brief h2 { font-size: 1.125rem; margin-block: 0.75rem 0; }
.folded { border-block-start: 1px solid; margin-block: 0; }
.folded:last-of-type { border-block-end: 1px solid; }
.folded > summary { padding-block: 0.75rem; box-sizing: border-box; }
.folded > summary h2 { display: inline; }
.folded > summary span { display: block; padding-inline-start: 1.25rem; font-weight: 400; font-size: 1rem; }
summary { min-height: 2.75rem; font-weight: 600; cursor: pointer; }
.exit { position: sticky; inset-block-start: 0; text-align: end; z-index: 1; background: Canvas; border-block-end: 1px solid; }
.exit button { margin: 0.125rem 0.25rem; padding: 0.125em 0.5em; min-height: 2.25em; font-size: min(1rem, 6.5vw); background: Canvas; color: CanvasText; border: 1px solid; }
.exit + main { padding-block-start: 0; }
.aloud { margin-block-start: 0; min-block-size: 2.25rem; padding-block: 0.125rem; }
.exit + main h1 { margin-block: 0.5rem; }
.brief + details { margin-block-start: 0.5rem; }
.languages { list-style: none; display: flex; flex-wrap: wrap; gap: 0 0.5rem; padding: 0; font-size: 0.875rem; }
.languages a { display: inline-block; min-height: 2.75rem; line-height: 2.75rem; margin: 0; }
.languages button { background: none; border: 0; margin: 0; padding: 0; color: #14507f; font-weight: 400; text-decoration: underline; }
@media (prefers-color-scheme: dark) { .languages button { color: #9ccbf5; } }
.languages [aria-current] { font-weight: 600; text-decoration: none; }
:focus-visible { outline: 0.2rem solid; outline-offset: 0.15rem; }
.wrong { border-inline-start: 0.25rem solid; padding-inline-start: 0.75rem; font-weight: 600; }
.said { border-inline-start: 0.25rem solid #2c7a3f; padding-inline-start: 0.75rem; }
.quiet { font-size: 1rem; }
.told { list-style: none; padding: 0; font-size: 1rem; }
.told a, .ways a { display: inline-block; min-block-size: 1.75rem; padding-block: 0.5rem; }
.ways { list-style: none; padding: 0; }
.ways .button { inline-size: 100%; text-align: start; margin: 0; font-weight: 600; }
.question { font-size: 1.25rem; font-weight: 600; line-height: 1.25; margin-block: 1.5rem 0.5rem; }
.question label { margin: 0; font-weight: inherit; }
.trap { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.danger { border-inline-start: 0.25rem solid #b3261e; padding-inline-start: 0.75rem; }
.words { white-space: pre-line; }
.thing { border-block-start: 1px solid; padding-block-start: 0.5rem; margin-block-start: 1.5rem; break-inside: avoid; }
.actions { display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
.actions button { padding-inline: 0.9rem; margin-block-start: 0.5rem; }
.actions details { flex: 1 1 100%; margin-block: 0.5rem; }
.paper { display: none; }
.next { margin-block: 1.5rem; }
.next h2 { margin-block-end: 0.5rem; }
.next .button { inline-size: 100%; text-align: center; }
.reach a { display: inline-block; padding-block: 0.25rem; font-size: min(1em, 5.4vw); }
.call a { display: inline-block; padding-block: 0.5rem; font-weight: 600; }
@media print { details::details-content { content-visibility: visible; block-size: auto; } .exit, nav, form, .samla-card, footer, .screen { display: none; } .paper { display: block; } main { max-width: none; } }
`;
