/** Microsoft's own values. https://learn.microsoft.com/javascript/api/outlook/office.mailboxenums */
export const MailboxEnums = {
  ItemType: { Message: "message", Appointment: "appointment" },
  RecipientType: {
    Other: "other",
    DistributionList: "distributionList",
    User: "user",
    ExternalUser: "externalUser",
  },
  ResponseType: {
    None: "none",
    Organizer: "organizer",
    Tentative: "tentative",
    Accepted: "accepted",
    Declined: "declined",
  },
  ItemNotificationMessageType: {
    ProgressIndicator: "progressIndicator",
    InformationalMessage: "informationalMessage",
    ErrorMessage: "errorMessage",
    InsightMessage: "insightMessage",
  },
  ActionType: { ShowTaskPane: "showTaskPane" },
  BodyType: { Text: "text", Html: "html" },
  LocationType: { Custom: "custom", Room: "room" },
  AppointmentSensitivityType: {
    Normal: "normal",
    Personal: "personal",
    Private: "private",
    Confidential: "confidential",
  },
  SendModeOverride: { PromptUser: "promptUser" },
} as const;

export const EventType = {
  RecipientsChanged: "olkRecipientsChanged",
  AppointmentTimeChanged: "olkAppointmentTimeChanged",
  EnhancedLocationsChanged: "olkEnhancedLocationsChanged",
  InfobarClicked: "olkInfobarClicked",
  ItemChanged: "olkItemSelectedChanged",
  OfficeThemeChanged: "officeThemeChanged",
} as const;

export const AsyncResultStatus = { Succeeded: "succeeded", Failed: "failed" } as const;
export const CoercionType = { Text: "text", Html: "html" } as const;
export const HostType = { Outlook: "Outlook" } as const;
export const PlatformType = { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" } as const;
