import { type BoundKey } from '../../keys.ts';

const names: Partial<Record<BoundKey, string>> = {
  enter: 'Enter ',
  escape: 'Esc ',
  delete: 'Del ',
  backspace: 'Backspace ',
  tab: 'Tab ',
  up: '↑ ',
  down: '↓ ',
  left: '← ',
  right: '→ ',
  home: 'Home ',
  end: 'End ',
  pageup: 'PgUp ',
  pagedown: 'PgDn ',
  'ctrl-c': 'Ctrl-C ',
  'ctrl-l': 'Ctrl-L ',
};

/** Names of keys, and the keys that mean the same everywhere. */
export const keys = {
  names,
  help: 'Help',
  helpHelp: 'Shows what every key of this screen does',
  stopWaiting: 'Offline now',
  stopWaitingHelp: 'Stops waiting for the server and goes on offline at once',
  giveUp: 'Stop waiting',
  giveUpHelp: 'Stops waiting for the server; the answer is asked for later',
  nothingSent: 'Nothing is being sent now.',
  quit: 'Leave',
  quitHelp: 'Leaves the register; asks first while a sale is unfinished',
  repaint: 'Repaint',
  repaintHelp: 'Draws the whole screen anew',
};

export type KeysText = typeof keys;
