/** What Outlook does not let its owner do. */
export class CannotInOutlook extends Error {}
