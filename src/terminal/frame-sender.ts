import { type Writable } from 'node:stream';

/** Sends one frame after the other to a terminal that may take its time, or vanish. */
export type FrameSender = {
  /** A frame is on its way, or there is nobody to send one to. */
  readonly isBusy: () => boolean;
  /** Sends bytes behind whatever is on its way. */
  readonly send: (bytes: string) => void;
  readonly close: () => void;
};

type SenderEvents = {
  /** The last frame has been taken: the next may be sent. */
  readonly onTaken: () => void;
  /** The terminal has vanished. */
  readonly onGone: () => void;
};

/**
 * The handle below a terminal's stream. A terminal blocks the whole program while it stalls unless it is told not to; Node
 * has no public name for that, so a stream without one is left as it is.
 */
type Handled = { readonly _handle?: { readonly setBlocking?: (blocking: boolean) => unknown } | null };

const setBlocking = (terminal: Writable & Handled, blocking: boolean): void => {
  terminal._handle?.setBlocking?.(blocking);
};

/** A sender of frames to a terminal, which is made not to block until the sender is closed. */
export const createFrameSender = (terminal: Writable & Handled, { onTaken, onGone }: SenderEvents): FrameSender => {
  let taking = false;
  let gone = false;
  const vanish = (): void => {
    if (gone) return;
    gone = true;
    onGone();
  };
  terminal.on('error', vanish);
  setBlocking(terminal, false);
  return {
    isBusy: () => taking || gone,
    send: (bytes) => {
      if (gone || bytes === '') return;
      taking = true;
      terminal.write(bytes, (error) => {
        taking = false;
        if (error) vanish();
        else onTaken();
      });
    },
    close: () => {
      if (gone) return;
      gone = true;
      if (!taking) setBlocking(terminal, true);
    },
  };
};
