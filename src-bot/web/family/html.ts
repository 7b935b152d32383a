declare const proof: unique symbol;
/** Markup whose every value was made harmless on its way in. Only `html` makes it. */
export interface Html {
  readonly [proof]: true;
  readonly markup: string;
}

type Value = string | number | Html | null | false | readonly Html[];

const harmless: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const isHtml = (value: object): value is Html => "markup" in value;

function shown(value: Value): string {
  if (value === null || value === false) return "";
  if (typeof value !== "object") return String(value).replace(/[&<>"']/g, (one) => harmless[one]!);
  return isHtml(value) ? value.markup : value.map(({ markup }) => markup).join("");
}

/** What people or the case say is text, whatever it looks like. Attributes are written in double quotes. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  ({ markup: parts.map((part, at) => part + shown(values[at] ?? null)).join("") }) as Html;

/** The page's own look, which nobody else has a word in. */
export const sheet = (css: string): Html => ({ markup: `<style>${css}</style>` }) as Html;

/** What a script reads, as JSON that no markup can end. */
export const data = (value: unknown): Html =>
  ({
    markup: JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  }) as Html;
