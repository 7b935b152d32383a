/** A child's pages: large things to press, each a picture with its word. */
export const voiceStyle = `
.tiles { list-style: none; padding: 0; margin: 0.75rem 0; display: flex; flex-wrap: wrap; gap: 0.75rem; }
.tiles.small { gap: 0.5rem; }
.tiles li { margin: 0; display: flex; flex: 1 1 6.75rem; min-inline-size: min-content; max-inline-size: 100%; }
.tiles.small li { flex-basis: 4.75rem; }
.tile, fieldset .tile { flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 0.375rem; min-block-size: 7.5rem; padding: 0.5rem; margin: 0; box-sizing: border-box; border: 2px solid; border-radius: 1rem; text-align: center; font-weight: 600; line-height: 1.25; color: CanvasText; text-decoration: none; position: relative; cursor: pointer; hyphens: auto; min-inline-size: 0; }
.tile span { overflow-wrap: break-word; max-inline-size: 100%; }
.small .tile { font-size: 0.875rem; padding: 0.375rem 0.125rem; }
.small .tile:has(input) { padding-block-start: 1.625rem; }
.picture { inline-size: min(4.25rem, 22vw); block-size: min(4.25rem, 22vw); flex: none; }
.small .picture { inline-size: min(3.25rem, 18vw); block-size: min(3.25rem, 18vw); }
.tile input { position: absolute; inset-block-start: 0.375rem; inset-inline-start: 0.375rem; margin: 0; }
.tile:has(:checked) { border-color: #1d5a8c; box-shadow: 0 0 0 3px #1d5a8c; }
.tile:focus-within { outline: 0.2rem solid; outline-offset: 0.15rem; }
.tiles.wide li { flex-basis: 100%; min-inline-size: 0; }
.wide .tile span { min-inline-size: 0; }
.wide .tile span { flex: 1 1 5rem; }
.wide .tile { flex-wrap: wrap; inline-size: 100%; flex-direction: row; justify-content: start; text-align: start; min-block-size: 5.5rem; gap: 0.75rem; padding-inline: 0.75rem; }
.wide .tile:has(input) { padding-inline-start: 2.5rem; }
form:not(:has([name="isWithSomebody"][value="true"]:checked)) .who { display: none; }
.big { inline-size: 100%; min-height: 3.5rem; font-size: 1.25rem; }
.saying { border: 1px solid; border-radius: 1rem; padding: 0.75rem 1rem; margin-block: 0.75rem; }
.saying p { margin-block: 0.25rem; }
.saying .words { white-space: pre-wrap; }
.saying img { display: block; max-inline-size: 100%; max-block-size: 80vh; inline-size: auto; block-size: auto; border-radius: 0.5rem; }
.saying audio, .recorder audio { inline-size: 100%; margin-block-start: 0.75rem; }
.saying .picture { inline-size: 2.5rem; block-size: 2.5rem; vertical-align: middle; }
.shown { display: inline-flex; align-items: center; gap: 0.375rem; margin-inline-end: 0.75rem; }
.recorder [role="timer"] { text-align: center; margin: 0.5rem 0 0; font-variant-numeric: tabular-nums; }
.drawing canvas { display: block; box-sizing: border-box; inline-size: 100%; aspect-ratio: 4 / 3; border: 2px solid; border-radius: 0.5rem; background: #fff; touch-action: none; cursor: crosshair; }
.drawing .ways { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.drawing .ways button { margin: 0.5rem 0 0; }
.pens { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-block-end: 0.75rem; }
.pens label { flex: 1 1 auto; box-sizing: border-box; max-inline-size: 100%; align-items: center; gap: 0.375rem; padding-inline: 0.5rem; font-size: 1rem; border: 1px solid; border-radius: 0.5rem; cursor: pointer; }
.pens label:has(:checked) { box-shadow: 0 0 0 3px #1d5a8c; }
.pens input { margin: 0; inline-size: 1.125rem; block-size: 1.125rem; }
.pens span { min-inline-size: 0; overflow-wrap: break-word; }
.dot { inline-size: 1.25rem; block-size: 1.25rem; border-radius: 50%; border: 1px solid; flex: none; forced-color-adjust: none; }
input[type="file"] { font: inherit; inline-size: 100%; min-height: 2.75rem; }
@media (forced-colors: active) { .tile:has(:checked) { outline: 4px solid Highlight; } }
`;
