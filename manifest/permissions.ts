/** Where something is granted: in the directory for the app or for a signed-in person, in Exchange for some mailboxes, in a meeting's chat, or on the mail item that is open. */
type Kind = "application" | "delegated" | "exchange" | "perMeeting" | "perMail";

interface Permission {
  name: string;
  kind: Kind;
  /** What cannot be done without it. */
  reason: string;
  /** The calls that need it; a variable part is `{}`. Empty: it is no call that needs it. */
  calls: readonly string[];
  /** Only where the municipality has chosen this. */
  onlyWhere?: string;
}

/** All that the product may do in somebody's Microsoft 365, and why. The guide's list is this one. */
export const permissions: readonly Permission[] = [
  {
    name: "Directory.Read.All",
    kind: "application",
    reason:
      "Sees at every turn which of the app's roles somebody has and that the account is still open, and finds staff by name when they are invited. Nothing is written.",
    calls: ["/users", "/users/{}", "/users/{}/appRoleAssignments", "/servicePrincipals(appId='{}')"],
  },
  {
    name: "Place.Read.All",
    kind: "application",
    reason: "Lists the rooms that a meeting can be held in.",
    calls: ["/places/microsoft.graph.room"],
  },
  {
    name: "AppCatalog.Read.All",
    kind: "application",
    reason: "Finds the app's own id in the organisation's catalogue, which installing it asks for.",
    calls: ["/appCatalogs/teamsApps"],
  },
  {
    name: "TeamsAppInstallation.ReadWriteSelfForUser.All",
    kind: "application",
    reason: "Gives somebody who is invited the app, so that the bot can write to them. Reaches this app alone.",
    calls: ["/users/{}/teamwork/installedApps", "/users/{}/teamwork/installedApps/{}/chat"],
  },
  {
    name: "TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All",
    kind: "application",
    reason:
      "Brings the app to the chat of a meeting that Samla booked, with the one consent it needs there. Reaches this app alone.",
    calls: ["/chats/{}/installedApps"],
  },
  {
    name: "Calendars.ReadWrite",
    kind: "exchange",
    reason:
      "Books, moves and cancels coordination meetings, notices when one is changed, and reads when those invited are free.",
    calls: [
      "/users/{}/events",
      "/users/{}/events/{}",
      "/users/{}/events/{}/cancel",
      "/users/{}/calendar/getSchedule",
      "/users/{}/calendarView/delta",
      "/subscriptions",
      "/subscriptions/{}",
    ],
  },
  {
    name: "Mail.Send",
    kind: "exchange",
    reason: "Writes from the function mailbox to staff whom Teams does not reach: code, time and a link.",
    calls: ["/users/{}/sendMail"],
  },
  {
    name: "Tasks.ReadWrite.All",
    kind: "application",
    reason: "Mirrors promises to a plan as code, day and owner.",
    calls: ["/planner/tasks", "/planner/tasks/{}", "/planner/plans/{}/tasks"],
    onlyWhere: "follow-ups are mirrored to Planner",
  },
  {
    name: "Calendars.Read",
    kind: "delegated",
    reason: "Shows a person their own week under My data, read in their own name.",
    calls: ["/users/{}/calendarView"],
  },
  {
    name: "OnlineMeeting.ReadBasic.Chat",
    kind: "perMeeting",
    reason: "Hears that a meeting has begun and ended. No message, member or recording is read.",
    calls: [],
  },
  {
    name: "MailboxItem.ReadWrite.User",
    kind: "perMail",
    reason:
      "The pane fills in the meeting form that somebody has open, and the alert reads it when it is sent. Only a meeting that is marked as Samla's is read.",
    calls: [],
  },
];
