import { argument, argumentNull, argumentType, commonOf, textOf } from "./calling.ts";
import { MailboxEnums } from "./enums.ts";
import type { Host } from "./host.ts";

// https://learn.microsoft.com/javascript/api/outlook/office.notificationmessagedetails
const LONGEST = { key: 32, icon: 32, message: 150, actionText: 30 };
const types = MailboxEnums.ItemNotificationMessageType;
type Details = Record<string, unknown>;

/** The bar above the item. */
export function notificationMessages(host: Host) {
  return {
    addAsync(key: unknown, details: Details, ...args: unknown[]) {
      const common = commonOf(args);
      host.call("notificationMessages.addAsync", [keyOf(key), checked(details)], common);
    },
    replaceAsync(key: unknown, details: Details, ...args: unknown[]) {
      const common = commonOf(args);
      host.call("notificationMessages.replaceAsync", [keyOf(key), checked(details)], common);
    },
    removeAsync(key: unknown, ...args: unknown[]) {
      const common = commonOf(args);
      host.call("notificationMessages.removeAsync", [keyOf(key)], common);
    },
    getAllAsync(...args: unknown[]) {
      host.call("notificationMessages.getAllAsync", [], commonOf(args, true));
    },
  };
}

function keyOf(key: unknown): string {
  if (key === null || key === undefined || key === "") throw argumentNull("key");
  return textOf(key, "key", LONGEST.key);
}

function checked(details: Details): Details {
  const { type, icon, persistent, actions, message } = details;
  if (!Object.values<unknown>(types).includes(type)) throw argument("type");
  const isInformation = type === types.InformationalMessage;
  const isInsight = type === types.InsightMessage;
  if (isInformation || isInsight) {
    if (!icon) throw argumentNull("icon");
    textOf(icon, "icon", LONGEST.icon);
  } else if (icon !== undefined) throw argument("icon");
  if (isInformation && persistent === undefined) throw argumentNull("persistent");
  if (isInformation && typeof persistent !== "boolean") throw argumentType("persistent");
  if (!isInformation && persistent !== undefined) throw argument("persistent");
  if (isInsight) checkActions(actions);
  else if (actions !== undefined) throw argument("actions");
  if (!message) throw argumentNull("message");
  textOf(message, "message", LONGEST.message);
  return { ...details };
}

function checkActions(actions: unknown): void {
  if (actions === undefined || actions === null) throw argumentNull("actions");
  if (!Array.isArray(actions) || actions.length > 1) throw argument("actions");
  const [action] = actions as (Details | undefined)[];
  if (!action) return;
  if (action["actionType"] !== MailboxEnums.ActionType.ShowTaskPane) throw argument("actionType");
  if (!action["commandId"]) throw argument("commandId");
  if (!action["actionText"]) throw argumentNull("actionText");
  textOf(action["actionText"], "actionText", LONGEST.actionText);
}
