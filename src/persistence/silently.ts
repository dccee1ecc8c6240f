/** Does what may fail without anybody being the worse for it: what was there before stays. */
export const silently = (work: () => void): void => {
  try {
    work();
  } catch {
    return;
  }
};
