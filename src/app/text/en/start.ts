/** First start: at most six questions, each with a default. */
export const start = {
  title: 'KASA  first start',
  intro: 'Six questions at most. Enter takes what stands there; Enter alone is enough.',
  question: (number: number, of: number) => `question ${number} of ${of}`,
  asks: {
    language: 'Language',
    country: 'Country',
    server: 'Fiscal server',
    register: 'Register number',
    cashier: "Cashier's name",
    catalogue: 'Catalogue file',
  },
  hints: {
    language: 'Up and down choose.',
    country: 'Up and down choose.',
    server: 'The address of the server, or "demonstration" for one built in.',
    register: 'The fiscal number the tax office gave. The demonstration has one of its own.',
    cashier: 'As it stands on receipts.',
    catalogue: 'A CSV or JSON file. Left empty, the small one that comes with Kasa is used.',
  },
  demonstration: 'demonstration',
  defaultCashier: 'Cashier 1',
  ownCatalogue: 'the demonstration articles',
  languages: { en: 'English', uk: 'українська', es: 'español' },
  bad: {
    server: 'Write an address that begins with http:// or https://, or "demonstration".',
    register: 'A register number is digits alone, at most ten of them.',
    registerMissing: 'A real server needs the number of the register.',
    cashier: 'Write a name of at most 128 characters.',
    catalogue: 'The file must end in .csv or .json.',
  },
  working: 'Setting up…',
  failed: (reason: string) => `That did not work: ${reason}`,
  failedNext: 'Go back with Esc and change an answer, or press Enter to try again.',
  keys: {
    next: { label: 'Next', help: 'Takes what stands there and goes on; after the last question sets the register up' },
    before: { label: 'Back', help: 'Goes back to the question before' },
    choose: { label: 'Choose', help: 'Chooses from the list' },
    leave: { label: 'Leave', help: 'Leaves; nothing is set up' },
  },
};

export type StartText = typeof start;
