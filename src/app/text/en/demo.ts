/** The demonstration: what can go wrong, on purpose. */
export const demo = {
  title: 'Demonstration',
  link: { cut: 'the link is CUT', whole: 'the link is whole' },
  acts: {
    cut: 'cut the link',
    restore: 'restore the link',
    silence: 'silence the server',
    speak: 'let the server speak again',
    slow: 'answer 3 s later',
    quick: 'answer at once again',
    loseBefore: 'lose the next document on its way',
    loseAfter: 'lose the next answer on its way',
    reject: (code: number) => `reject the next, code ${code}`,
    limit: 'reach the limit',
    jump10m: 'clock + 10 min',
    jump1h: 'clock + 1 h',
    jump12h: 'clock + 12 h',
    jump35h: 'clock + 35 h',
  },
  done: (act: string) => `done: ${act}`,
  wire: 'ON THE WIRE',
  wireEmpty: 'nothing was sent yet',
  server: "THE SERVER'S BOOKS",
  register: "THE REGISTER'S BOOKS",
  booksEmpty: 'nothing yet',
  /** What the server calls things, beside the names of documents. */
  bookWords: { serviceIn: 'cash in', serviceOut: 'cash out', revoked: 'revoked', storned: 'cancelled' },
  undelivered: 'not delivered',
  unanswered: 'no answer',
  keys: {
    up: { help: 'Chooses the line above' },
    down: { label: 'Down', help: 'Chooses the line below' },
    less: { label: 'Code −', help: 'The code before' },
    more: { label: 'Code +', help: 'The code after' },
    act: { label: 'Do it', help: 'Does what is chosen' },
    books: { label: 'Books, wire', help: "Changes between the wire and both sides' books" },
    back: { label: 'Back', help: 'Goes back' },
  },
};

export type DemoText = typeof demo;
