import { screenWords, useText } from "../language.ts";

export const useSettingsText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-settings.ts")).settingsWords,
  en: async () => (await import("../../../src-shared/text/en/tab-settings.ts")).settingsWords,
});
export const useNoticesText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-notices.ts")).noticesWords,
  en: async () => (await import("../../../src-shared/text/en/tab-notices.ts")).noticesWords,
});
export const usePublicPageText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-public-page.ts")).publicPageWords,
  en: async () => (await import("../../../src-shared/text/en/tab-public-page.ts")).publicPageWords,
});
export const useInvitationText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-invitation.ts")).invitationWords,
  en: async () => (await import("../../../src-shared/text/en/tab-invitation.ts")).invitationWords,
});
export const useProgrammesText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-programmes.ts")).programmeWords,
  en: async () => (await import("../../../src-shared/text/en/tab-programmes.ts")).programmeWords,
});
export const useTemplatesText = screenWords({
  sv: async () => (await import("../../../src-shared/text/sv/tab-agenda-templates.ts")).templateWords,
  en: async () => (await import("../../../src-shared/text/en/tab-agenda-templates.ts")).templateWords,
});

/** What can be wrong in any field, and what only settings can have wrong. */
export const useProblemWords = () => {
  const { fieldProblems } = useText();
  const { problems } = useSettingsText();
  return { ...fieldProblems, ...problems };
};
