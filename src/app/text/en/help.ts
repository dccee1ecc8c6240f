/** The help screen, made from the key tables. */
export const help = {
  title: 'Help',
  here: 'Keys of this screen',
  line: 'The input line',
  commands: 'Commands typed in it',
  page: (page: number, pages: number) => `page ${page} of ${pages}`,
  now: (reason: string) => `(now: ${reason})`,
  screens: {
    sale: 'Sale',
    pay: 'Payment',
    shift: 'Shift',
    count: 'Z report',
    cash: 'Cash in and out',
    journal: 'Journal',
    document: 'One document',
    queue: 'Link and queue',
    switchOn: 'Switching the offline mode on',
    switchOff: 'Switching it off',
    demo: 'Demonstration',
    menu: 'Menu',
    locked: 'Locked',
  },
  grammar: [
    ['scan, or code and Enter', 'adds the article'],
    ['3*code  or  0.350*code', 'so many, or so much of it'],
    ['letters', 'looks for the name: pieces in any order, in any keyboard layout'],
    ['← → on an empty line', 'one less or one more of the chosen line'],
    ['-10%  -5  +3', 'discount or surcharge on the chosen line'],
    ['?code', 'shows the price'],
    ['/word', 'any command by its name; / alone shows them all'],
    ['Del', 'takes the chosen line off the receipt'],
    ['Enter on an empty line', 'does nothing: payment is a key of its own'],
  ],
  keys: {
    next: { label: 'Next page', help: 'Goes one page on' },
    previous: { label: 'Page before', help: 'Goes one page back' },
    back: { label: 'Back', help: 'Goes back' },
  },
};

export type HelpText = typeof help;
