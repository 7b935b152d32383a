import {
  type Action,
  AdaptiveCard,
  GlobalSettings,
  HostConfig,
  OpenUrlAction,
  SubmitAction,
  ExecuteAction,
} from "adaptivecards";
import { cardSettings } from "./card-settings.ts";
import { withValues, type CardJson, type CardValues } from "./card-values.ts";
import { isSafeLink, markdownToHtml } from "./markdown.ts";
import { improveSemantics, nameOf } from "./card-semantics.ts";

/** What a reader does with a card's button; only after its inputs are valid. */
export type CardPress =
  | { kind: "open"; url: string }
  /** `inputs` holds every input that the button sends, also the emptied ones. */
  | { kind: "submit" | "execute"; id: string; verb: string; data: unknown; inputs: CardValues; opensDialog: boolean };

export type CardOptions = {
  onPress: (press: CardPress) => void;
  /** All of the card's values, after each change. */
  onInput?: (values: CardValues) => void;
  values?: CardValues;
  /** The level of the card's headings in the page around it. */
  headingLevel?: number;
  /** The card's name for screen readers, where it says none itself. */
  name?: string;
};

export type RenderedCard = {
  element: HTMLElement;
  setBusy: (busy: boolean) => void;
  /** All that is filled in now. */
  values: () => CardValues;
};

GlobalSettings.setTabIndexAtCardRoot = false;
// Choices hold people's names.
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};

/** Draws a card in the look of the chat window. While busy, presses are ignored and what is typed stays. */
export function renderCard(
  json: CardJson,
  { onPress, onInput, values, headingLevel = 3, name }: CardOptions,
): RenderedCard {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(cardSettings(headingLevel));
  card.parse(withValues(json, values ?? {}));

  let busy = false;
  card.onExecuteAction = (action) => {
    const press = busy ? undefined : pressOf(action);
    if (press) onPress(press);
  };
  card.onAnchorClicked = (_, anchor) => !isSafeLink(anchor.href);
  if (onInput) card.onInputValueChanged = () => onInput(valuesOf(card));

  const element = card.render() ?? document.createElement("div");
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", card.speak ?? nameOf(element) ?? name ?? "");
  if (card.lang) element.lang = card.lang;
  improveSemantics(element);
  return {
    element,
    setBusy(next) {
      busy = next;
      element.setAttribute("aria-busy", String(next));
    },
    values: () => valuesOf(card),
  };
}

function pressOf(action: Action): CardPress | undefined {
  if (action instanceof OpenUrlAction)
    return action.url && isSafeLink(action.url) ? { kind: "open", url: action.url } : undefined;
  if (!(action instanceof SubmitAction || action instanceof ExecuteAction)) return undefined;

  const inputs = Object.values(action.getReferencedInputs() ?? {});
  return {
    kind: action instanceof SubmitAction ? "submit" : "execute",
    id: action.id ?? "",
    verb: action instanceof ExecuteAction ? action.verb : "",
    data: action.data,
    inputs: Object.fromEntries(inputs.map((input) => [input.id ?? "", String(input.value ?? "")])),
    opensDialog: isTaskFetch(action.data),
  };
}

function isTaskFetch(data: unknown): boolean {
  const msteams = typeof data === "object" && data !== null && "msteams" in data ? data.msteams : undefined;
  return typeof msteams === "object" && msteams !== null && "type" in msteams && msteams.type === "task/fetch";
}

function valuesOf(card: AdaptiveCard): CardValues {
  return Object.fromEntries(card.getAllInputs().map((input) => [input.id ?? "", String(input.value ?? "")]));
}
