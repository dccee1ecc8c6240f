/** Keys of a scanner come every 10 ms; a person hears no delay below a tenth of a second. */
const restMs = 80;

/** Calls `run` once nothing was asked for a moment: a scan is one change, not thirteen. */
export const afterRest = (run: () => void) => {
  let timer: NodeJS.Timeout | undefined;
  return {
    soon: (): void => {
      clearTimeout(timer);
      timer = setTimeout(run, restMs);
    },
    close: (): void => clearTimeout(timer),
  };
};
