/** What the drawing library leaves out for keyboards and screen readers. */
export function improveSemantics(card: HTMLElement): void {
  for (const table of card.querySelectorAll(".ac-factset")) factsAsTable(table);
  for (const choices of card.querySelectorAll<HTMLElement>(
    ".ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect",
  )) {
    asGroup(choices, choices.classList.contains("ac-choiceSetInput-expanded") ? "radiogroup" : "group");
  }
  for (const area of card.querySelectorAll("textarea.ac-input-required")) area.setAttribute("aria-required", "true");
  for (const option of card.querySelectorAll("option[aria-current], option[aria-label]")) {
    option.removeAttribute("aria-current");
    option.removeAttribute("aria-label");
  }
  sayWhichAreInvalid(card);
}

/** The card's own heading, else its first words. */
export function nameOf(card: HTMLElement): string | undefined {
  const first = card.querySelector("[role=heading]") ?? card.querySelector(".ac-textBlock");
  return first?.textContent?.trim() || undefined;
}

function factsAsTable(table: Element): void {
  table.setAttribute("role", "table");
  for (const row of table.querySelectorAll("tr")) {
    row.setAttribute("role", "row");
    row.querySelector("td:not([class])")?.remove();
    row.querySelector(".ac-fact-title")?.setAttribute("role", "rowheader");
    row.querySelector(".ac-fact-value")?.setAttribute("role", "cell");
  }
}

/** Two cards on a page may ask the same, and an answer in one must not take away the other's. */
let groups = 0;

function asGroup(choices: HTMLElement, role: "radiogroup" | "group"): void {
  choices.setAttribute("role", role);
  const label = choices.closest(".ac-input-container")?.previousElementSibling;
  if (label?.id) choices.setAttribute("aria-labelledby", label.id);
  groups += 1;
  for (const radio of choices.querySelectorAll<HTMLInputElement>("input[type=radio]")) radio.name = `choice-${groups}`;
  if (role === "radiogroup" && choices.classList.contains("ac-input-required"))
    choices.setAttribute("aria-required", "true");
}

function sayWhichAreInvalid(card: HTMLElement): void {
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes)
      if (target instanceof HTMLElement && target.matches(".ac-input")) markInvalid(target);
  });
  observer.observe(card, { subtree: true, attributes: true, attributeFilter: ["class"] });
}

function markInvalid(input: HTMLElement): void {
  if (input.getAttribute("role") === "group") return;
  const invalid = input.classList.contains("ac-input-validation-failed");
  const field = input.classList.contains("ac-toggleInput") ? input.querySelector("input") : input;
  if (invalid) field?.setAttribute("aria-invalid", "true");
  else field?.removeAttribute("aria-invalid");
}
