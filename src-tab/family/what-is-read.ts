/** What was opened to be read is what they had before them: it goes with the answer, in the form as in the card that is drawn of it. */
export function keepWhatIsRead(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>("details[data-read]"))
    fold.addEventListener("toggle", () => {
      if (!fold.open) return;
      document.documentElement.dataset["read"] = fold.dataset["read"];
      for (const field of document.querySelectorAll<HTMLInputElement>("form.card input[name=read]"))
        field.value = fold.dataset["read"]!;
    });
}

/** As it was opened, where anything was. */
export const asRead = (): Record<string, string> => {
  const { read } = document.documentElement.dataset;
  return read ? { read } : {};
};
