/** Into the app's own tab, by ids only. https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application#deep-link-to-a-tab */
export const teamsLink = (app: string, caseId: string, meetingId: string | null): string => {
  const subEntityId = meetingId ? `${caseId}/meeting/${meetingId}` : caseId;
  return `https://teams.microsoft.com/l/entity/${app}/hem?context=${encodeURIComponent(JSON.stringify({ subEntityId }))}`;
};
