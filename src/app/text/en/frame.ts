/** What stands around the screens: dialogs, and the page of a terminal that is too small. */
export const frame = {
  total: 'TOTAL',
  tooSmall: (columns: number, rows: number) => `This window is ${columns} by ${rows}. Make it at least 80 by 24.`,
  leaveTitle: 'Leave the register?',
  leaveSentence: 'The unfinished sale is kept and comes back at the next start.',
  leaveWaiting: (count: number) =>
    count === 1
      ? '1 document still waits to be sent; it is sent only while the register runs.'
      : `${count} documents still wait to be sent; they are sent only while the register runs.`,
  leaveMode: (count: number) =>
    `The offline mode stays on and its time goes on counting. Waiting documents: ${count}; they are sent when the mode is switched off.`,
  leaveYes: 'Leave',
  leaveYesHelp: 'Ends the program',
  leaveNo: 'Stay',
  leaveNoHelp: 'Goes back to the sale',
  gotIt: 'Back',
  gotItHelp: 'Closes this message',
  /** For a screen reader: what the key would do now, and what left the receipt. */
  enterDoes: (what: string) => `Enter: ${what}`,
  removed: (name: string) => `Removed: ${name}`,
};

export type FrameText = typeof frame;
