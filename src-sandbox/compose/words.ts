import type { Draft } from "./draft.ts";

type Body = Draft["body"];

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

export const inText = ({ contentType, content }: Body): string =>
  contentType === "text"
    ? content
    : content
        .replaceAll(/<br\s*\/?>|<\/(p|div|li|h\d|tr)>/gi, "\n")
        .replaceAll(/<[^>]*>/g, "")
        .replaceAll("&nbsp;", " ")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&");

export const inHtml = ({ contentType, content }: Body): string =>
  contentType === "html" ? content : `<div>${escaped(content)}</div>`;

/** Text put into a body of HTML is read as text; HTML put into one of text becomes HTML. */
export function prepended(body: Body, data: string, type: unknown): Body {
  if (body.contentType === "text" && type !== "html") return { contentType: "text", content: data + body.content };
  return { contentType: "html", content: (type === "html" ? data : escaped(data)) + inHtml(body) };
}
