import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from "@fluentui/react-components";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardSettings } from "../src-tab/ui/card-settings.ts";
import { withValues } from "../src-tab/ui/card-values.ts";
import { isSafeLink, markdownToHtml } from "../src-tab/ui/markdown.ts";

describe("the marks in a card's text", () => {
  test.each([
    ["bold and italic", "**Mötet** är _bokat_", "<strong>Mötet</strong> är <em>bokat</em>"],
    [
      "a link",
      "[Läs mer](https://exempel.se/a?b=1&c=2)",
      '<a href="https://exempel.se/a?b=1&amp;c=2" rel="noopener noreferrer">Läs mer</a>',
    ],
    ["a list after a sentence", "Ta med:\n- papper\n- penna", "<p>Ta med:</p><ul><li>papper</li><li>penna</li></ul>"],
    ["a numbered list keeps its numbers", "2. två\n3. tre", '<ol start="2"><li>två</li><li>tre</li></ol>'],
    ["a line break", "rad ett\nrad två", "rad ett<br>rad två"],
    ["an escaped star stays a star", "5 \\* 3 \\*\\*", "5 * 3 **"],
    ["a code with low lines is no italic", "fil_namn_sv", "fil_namn_sv"],
    ["a lone mark is text", "2 * 3 och [oavslutat", "2 * 3 och [oavslutat"],
  ])("%s", (_, text, html) => expect(markdownToHtml(text)).toBe(html));

  test("HTML is shown as it is written", () => {
    expect(markdownToHtml(`<img src=x onerror="alert(1)">`)).toBe("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "//exempel.se",
    'https://a"b c',
  ])("%s is never a link", (address) => {
    expect(markdownToHtml(`[här](${address})`)).not.toContain("<a");
    expect(isSafeLink(address)).toBe(false);
  });

  test("whatever is written, only our own tags come out", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "*",
            "**",
            "_",
            "[",
            "](",
            "https://x.se",
            ")",
            "<b>",
            "\\",
            "\n",
            "- ",
            '"',
            "&",
            "javascript:",
            "å",
          ),
        ),
        (parts) => {
          const left = markdownToHtml(parts.join("")).replace(
            /<\/?(?:p|ul|li|strong|em|a)>|<br>|<ol start="\d+">|<a href="(?:https?:\/\/|mailto:|tel:)[^"<>]+" rel="noopener noreferrer">/g,
            "",
          );
          expect(left).not.toMatch(/[<>"]/);
        },
      ),
    ));

  test.each(["[", "*", "_", "**", "\\", "[a]("])("28 kB of %s is read at once", (mark) => {
    const before = performance.now();
    markdownToHtml(mark.repeat(28_000 / mark.length));
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe("a card's colours", () => {
  const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };
  const styles = Object.entries(cardSettings(3).containerStyles);

  test.each(Object.entries(themes))("every text can be read on every background in %s", (_, theme) => {
    const unreadable = styles.flatMap(([style, { backgroundColor, foregroundColors }]) =>
      Object.entries(foregroundColors).flatMap(([name, shades]) =>
        Object.entries(shades).flatMap(([shade, colour]) => {
          const ratio = contrast(hex(colour, theme), hex(backgroundColor, theme));
          return ratio < 4.5 ? [`${style} ${name} ${shade} ${ratio.toFixed(2)}`] : [];
        }),
      ),
    );

    expect(unreadable).toEqual([]);
  });
});

describe("what a reader has typed", () => {
  const card = {
    type: "AdaptiveCard",
    body: [{ type: "Container", items: [{ type: "Input.Text", id: "note", value: "gammalt" }] }],
    actions: [{ type: "Action.Submit", id: "note", data: { type: "Input.Text", id: "note" } }],
  };

  test("is put back in the input it came from, and nowhere else", () => {
    expect(withValues(card, { note: "nytt", other: "x" })).toEqual({
      ...card,
      body: [{ type: "Container", items: [{ type: "Input.Text", id: "note", value: "nytt" }] }],
    });
  });

  test("an emptied input stays empty", () => {
    expect(withValues(card, { note: "" }).body[0]?.items[0]?.value).toBe("");
  });
});

function hex(variable: string, theme: Theme): string {
  const name = /^var\(--(\w+)\)$/.exec(variable)?.[1] as keyof Theme;
  expect(theme[name], variable).toMatch(/^#[0-9a-f]{6}$/i);
  return String(theme[name]);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
