const INLINE =
  /\\([!-/:-@[-`{-~])|\*\*((?:\\.|[^\\]){1,1000}?)\*\*|\*((?:\\.|[^\\*]){1,1000})\*|(?<![\p{L}\p{N}_])_((?:\\.|[^\\]){1,1000}?)_(?![\p{L}\p{N}_])|\[((?:\\.|[^\\\]]){1,300})\]\(([^()\s]{1,2000})\)/gu;
const ITEM = /^\s{0,3}(?:([-*+])|(\d{1,3})[.)])\s+(.*)$/;

/** The few marks that a card may use: bold, italic, lists, links and line breaks. Everything else is shown as it is written; no HTML passes. */
export function markdownToHtml(text: string): string {
  const blocks = blocksOf(text.replace(/\r\n?/g, "\n"));
  const [first] = blocks;
  if (blocks.length === 1 && first?.kind === "paragraph") return paragraph(first.lines);
  return blocks.map(block).join("");
}

/** Only addresses that open something a person can recognise; never a script or a file. */
export function isSafeLink(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)[^\s\p{Cc}]+$/iu.test(address);
}

type Block = { kind: "paragraph" | "bullets"; lines: string[] } | { kind: "numbers"; start: number; lines: string[] };

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of text.split("\n")) {
    if (line.trim() === "") {
      open = undefined;
      continue;
    }
    const [, bullet, number, item] = ITEM.exec(line) ?? [];
    const kind = bullet ? "bullets" : number ? "numbers" : "paragraph";
    if (open?.kind !== kind) {
      open = kind === "numbers" ? { kind, start: Number(number), lines: [] } : { kind, lines: [] };
      blocks.push(open);
    }
    open.lines.push(item ?? line);
  }
  return blocks;
}

function block(it: Block): string {
  if (it.kind === "paragraph") return `<p>${paragraph(it.lines)}</p>`;
  const items = it.lines.map((line) => `<li>${inline(line)}</li>`).join("");
  return it.kind === "numbers" ? `<ol start="${it.start}">${items}</ol>` : `<ul>${items}</ul>`;
}

function paragraph(lines: string[]): string {
  return lines.map(inline).join("<br>");
}

function inline(text: string): string {
  let html = "";
  let at = 0;
  for (const found of text.matchAll(INLINE)) {
    const [whole, literal, bold, star, low, label, address] = found;
    html += escaped(text.slice(at, found.index));
    at = found.index + whole.length;
    if (literal !== undefined) html += escaped(literal);
    else if (bold !== undefined) html += `<strong>${inline(bold)}</strong>`;
    else if (label !== undefined) html += link(label, address ?? "", whole);
    else html += `<em>${inline(star ?? low ?? "")}</em>`;
  }
  return html + escaped(text.slice(at));
}

function link(label: string, address: string, whole: string): string {
  if (!isSafeLink(address)) return escaped(whole);
  return `<a href="${escaped(address)}" rel="noopener noreferrer">${inline(label.replace(/\[|\]/g, ""))}</a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
