import { isSafeLink } from "../../../src-tab/ui/markdown.ts";

const KEPT = new Set("A B BR DIV EM H1 H2 H3 HR I LI OL P SPAN STRONG TABLE TBODY TD TH THEAD TR U UL".split(" "));

/** The marks that a mail client keeps of a body; nothing that runs, loads or hides. */
export function safeHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll("script, style, head, iframe, object, svg, math, template").forEach((part) => part.remove());
  for (const part of page.body.querySelectorAll("*")) {
    if (!KEPT.has(part.tagName)) {
      part.replaceWith(...part.childNodes);
      continue;
    }
    const href = part.getAttribute("href");
    for (const { name } of Array.from(part.attributes)) part.removeAttribute(name);
    if (part.tagName === "A" && href && isSafeLink(href)) part.setAttribute("href", href);
  }
  return page.body.innerHTML;
}
