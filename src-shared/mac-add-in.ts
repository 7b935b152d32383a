/**
 * Outlook on Mac takes the older form of the add-in only, and that must have an id of its own: the app's with its last digit
 * changed. What the add-in keeps on a meeting is kept under the id it was installed with.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/duplicate-legacy-metaos-add-ins
 */
export const macAddInId = (appId: string): string =>
  `${appId.slice(0, -1)}${(Number.parseInt(appId.slice(-1), 16) ^ 1).toString(16)}`;
