/** Brings something on the page into sight, and the focus to it. */
export const goTo = (id: string) => {
  const found = document.getElementById(id);
  found?.scrollIntoView({ block: "center" });
  found?.focus({ preventScroll: true });
};
