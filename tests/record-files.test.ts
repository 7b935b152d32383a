import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { typeOf } from "../src-bot/attachment-type.ts";
import { cleaned, namedAs } from "../src-shared/record/file-name.ts";
import { extensionOf } from "../src-shared/record/extension.ts";
import { files } from "./sample-files.ts";

describe("a file is what its bytes say", () => {
  test.each(Object.entries(files.kept))("%s is kept", async (name, bytes) => {
    const extension = extensionOf(await typeOf(bytes));

    expect(extension).toBe(name.split(".").at(-1));
  });

  test.each(Object.entries(files.refused))("%s is not kept", async (_, bytes) =>
    expect(extensionOf(await typeOf(bytes))).toBeNull(),
  );

  test("whatever the bytes are, there is an answer", async () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc
            .tuple(fc.constantFrom(...Object.values(files.kept)), fc.uint8Array({ maxLength: 60 }), fc.nat(40))
            .map(([file, noise, at]) => new Uint8Array([...file.subarray(0, at), ...noise])),
        ),
        async (bytes) => {
          const type = await typeOf(bytes);

          expect(type === null || /^\w+\/[\w.+-]+/.test(type)).toBe(true);
        },
      ),
    ));
});

describe("a file's name", () => {
  test.each([
    ["D:\\mapp\\brev.pdf", "brev.pdf"],
    ["../../etc/passwd", "passwd"],
    ["brev\u202Efdp.exe", "brevfdp.exe"],
    ["\u200Fbrev\u0000\r\n.pdf", "brev.pdf"],
    ["  ..brev.pdf. ", "brev.pdf"],
    ['br"e<v>|?*.pdf', "brev.pdf"],
    ["a\u030A.pdf", "å.pdf"],
    ["..", ""],
    ["/", ""],
  ])("%j is kept as %j", (said, kept) => expect(cleaned(said)).toBe(kept));

  test.each([
    ["brev.pdf", "pdf", "brev.pdf"],
    ["BILD.JPEG", "jpg", "BILD.jpeg"],
    ["bild.exe", "png", "bild.exe.png"],
    ["brev", "txt", "brev.txt"],
    [".pdf", "pdf", ".pdf"],
  ])("%j with the bytes of %s becomes %j", (said, extension, kept) => expect(namedAs(said, extension)).toBe(kept));

  test("however it was written, shows nothing that deceives, is short and ends as its bytes call for", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (said) => {
        const name = namedAs(cleaned(said), "pdf");

        expect(name).not.toMatch(/[\p{C}\p{Zl}\p{Zp}/\\<>:"|?*%]/u);
        expect(Array.from(name).length).toBeLessThanOrEqual(124);
        expect(name.endsWith(".pdf")).toBe(true);
      }),
    ));
});
