/** The menu behind F10. */
export const menu = {
  title: 'Menu',
  hint: 'A digit chooses, or the arrows and Enter.',
  cashier: (name: string) => `cashier ${name}`,
  items: {
    shift: ['Shift', 'open, X, Z, close, cash'],
    journal: ['Journal', 'every document, search, copy, return'],
    queue: ['Link and queue', 'limits, what waits to be sent and why'],
    help: ['Help', 'keys and the input line'],
    demo: ['Demonstration', 'cut the link, lose answers, jump the clock'],
    language: ['Language: English', 'українська, español'],
    leave: ['Leave', 'ends the program; nothing is lost'],
  },
  noDemo: 'This register works with a real server.',
  keys: {
    up: { label: 'Up', help: 'Chooses the line above' },
    down: { label: 'Down', help: 'Chooses the line below' },
    choose: { label: 'Choose', help: 'Opens the chosen line' },
    back: { label: 'Back', help: 'Goes back' },
  },
};

export type MenuText = typeof menu;
