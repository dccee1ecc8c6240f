import process from 'node:process';

/** A promise that fails with nobody to hear it is a fault like any other. */
const asException = (reason: unknown): never => {
  throw reason;
};

/** Calls `run` on a fault before anybody writes a word about it; the function it returns calls that off. */
export const beforeFault = (run: () => void): (() => void) => {
  process.on('uncaughtExceptionMonitor', run);
  process.prependListener('unhandledRejection', asException);
  return () => {
    process.off('uncaughtExceptionMonitor', run);
    process.off('unhandledRejection', asException);
  };
};
