/** An event's body and a mail are HTML; only their words are shown. */
export function plainText(body: string): string {
  const page = new DOMParser().parseFromString(body.replace(/<(?:br|\/p|\/div|\/li)[^>]*>/gi, "$&\n"), "text/html");
  page.querySelectorAll("style, script, head").forEach((part) => part.remove());
  return (page.body.textContent ?? "").replace(/\n\s*\n+/g, "\n").trim();
}
