import { StorageBroken } from './faults.ts';
import { reasonOf } from './reason.ts';

/** Work that was taken back completely before anything was promised: not a broken disk, only nothing done. */
export class NotAppended extends Error {
  override readonly name = 'NotAppended';
}

/**
 * A latch around disk work. The first failure becomes `StorageBroken`, and so does every later call: after a failed
 * sync the kernel may show bytes that never reached the disk, so nothing may be tried twice.
 */
export const untilBroken = (subject: string): (<T>(work: () => T) => T) => {
  let fault: StorageBroken | undefined;
  return (work) => {
    if (fault) throw fault;
    try {
      return work();
    } catch (cause) {
      if (cause instanceof NotAppended) throw cause;
      fault = cause instanceof StorageBroken ? cause : new StorageBroken(`${subject}: ${reasonOf(cause)}`, { cause });
      throw fault;
    }
  };
};
