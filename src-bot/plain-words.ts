import { Parser } from "htmlparser2";

/** What begins a new line where it is shown. */
const blocks = new Set(
  "address article aside blockquote body br dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead title tr ul".split(
    " ",
  ),
);
const inline = "a abbr b center em font html i img o:p s small span strong style sub sup u";
/** Said, though it is not shown as it stands. */
const told = ["alt", "title", "aria-label"];
const html = new RegExp(`</?(?:${[...blocks, ...inline.split(" ")].join("|")})(?:[\\s/>]|$)`, "i");

/** How to join, which Outlook writes itself between two long lines; and what leads there. */
const joining = /_{20,}[\s\S]*?_{20,}|https:\/\/(?:teams\.microsoft\.com|teams\.live\.com|aka\.ms)\/\S*/g;

/** A body as somebody reads it, whether it is HTML or not: a word with marks in it is one word, what stands on different lines is not. */
export function plainWords(said: string): string {
  if (!html.test(said)) return said.replace(joining, " ");
  let text = "";
  let hidden = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === "style" || name === "script") hidden += 1;
        if (blocks.has(name)) text += "\n";
        for (const attribute of told) if (attributes[attribute]) text += ` ${attributes[attribute]} `;
        const { href } = attributes;
        if (href && !/^(https?:|#)/i.test(href)) text += ` ${href} `;
        // Not a mark, but an address between two.
        if (name.includes("@")) text += ` ${name} `;
      },
      ontext(words) {
        if (hidden === 0) text += words;
      },
      onclosetag(name) {
        if (name === "style" || name === "script") hidden -= 1;
        if (blocks.has(name)) text += "\n";
      },
    },
    { decodeEntities: true },
  );
  parser.end(said);
  return text.replace(joining, " ");
}
