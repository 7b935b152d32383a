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
