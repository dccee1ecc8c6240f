/** One page of the conditions: a heading and its points. */
export type ConditionPage = { readonly title: string; readonly points: readonly string[] };

/** The conditions by their version: what is shown is what is accepted, and the version is written to the journal (PA-02, PA-12). */
const conditions: Readonly<Record<string, readonly ConditionPage[]>> = {
  '2026-11': [
    {
      title: 'What must not be done while the mode is on',
      points: [
        "Do not delete the application's data or its stored files: every document made offline would be gone and could not be recovered.",
        'Do not uninstall the application: the documents would be deleted and could not be recovered.',
        'Do not use the same point of sale offline and online at the same time: the document numbers would collide and cause errors. This register keeps a billing point of its own for offline use.',
      ],
    },
    {
      title: 'Who answers for it',
      points: [
        'Whoever switches the mode on takes the whole responsibility for using and handling it.',
        'The company gives no technical support and is not liable for damage, loss or misuse of the application while the mode is on.',
        'Use the mode honestly and lawfully, within the terms of use and the local rules.',
      ],
    },
    {
      title: 'What the mode allows',
      points: [
        'It is for emergencies: at most 24 hours without a break. After that no document is issued until the information was sent.',
        'Sales go through the cash register alone.',
        'Every document is made out to the final consumer; no customer can be named.',
        'Only invoices and generic credit notes are issued.',
        'Cash is the only payment.',
      ],
    },
    {
      title: 'What waits until the connection is back',
      points: [
        'No Z report is possible while the mode is on. The X report is.',
        'No document is registered or sent to the tax office while the mode is on, even if the network is back.',
        'A person switches the mode off: then everything is sent in number order, and can be seen in the web panel.',
        'Everything must be sent within 72 hours from now.',
      ],
    },
  ],
};

/** The mode that a person switches: on, while it is on, and off. */
export const offline = {
  mode: 'OFFLINE MODE',
  until: (when: string) => `until ${when}`,
  pending: (count: number) => `${count} pending`,
  /** From long to short: as much is said as there is room for. */
  transmit: (when: string): readonly string[] => [`transmit before ${when}`, `send by ${when}`],
  overdue: (when: string) => `TRANSMISSION DUE SINCE ${when}`,
  toTransmit: (left: string) => `${left} to transmit`,
  toDecide: (count: number) => `to decide: ${count}, see /offline`,
  offer: '/offline switches the offline mode on',
  offerSentence: 'F10 8 or /offline switches the offline mode on; /sync tries the link again.',
  leaveSentence: 'Type /offline: switching the mode off sends everything.',
  conditions,
  on: {
    title: 'Switch the offline mode on',
    step: (step: number, of: number, name: string) => `step ${step} of ${of}: ${name}`,
    steps: { reason: 'reason', configuration: 'configuration', conditions: 'conditions', word: 'acceptance' },
    reasonAsk: 'Why can the register not work online? The reason goes on every document.',
    reasonHint: 'For example: the provider has no service in the whole district.',
    count: (count: number, shortest: number, longest: number) =>
      `${count} characters, ${shortest} to ${longest} needed`,
    configurationAsk: 'This is saved for the time without the server.',
    reason: 'reason',
    point: 'billing point',
    pointSaid: (offline: string, online: string) => `${offline}, for offline use alone (online: ${online})`,
    printer: 'printer',
    noPrinter: 'none',
    somePrinter: 'set up',
    cashier: 'cashier',
    login: 'last login',
    sellsUntil: 'sells until',
    sellsUntilSaid: (when: string, hours: string) => `${when}, ${hours} without a break`,
    transmitBefore: 'transmit before',
    page: (version: string, page: number, pages: number) =>
      `Conditions and risks, text ${version}, page ${page} of ${pages}`,
    word: 'ACCEPT',
    wordAsk: (word: string) => `Type ${word} and press Enter. Esc changes nothing.`,
    wordSentence: (name: string) =>
      `With this word ${name} accepts the conditions and risks. Name, time, reason and version of the text are written to the journal.`,
    working: 'Switching on.',
    refused: 'The offline mode cannot be switched on now',
    noLoginNext: 'F2 asks the server now. Once it answers, this page goes on by itself.',
    done: 'THE OFFLINE MODE IS ON',
    doneNext: 'Sell for cash as usual. Switch the mode off with /offline as soon as the connection is back.',
  },
  off: {
    title: 'Switch the offline mode off',
    ask: (count: number) =>
      count === 0
        ? 'Nothing waits. The link is proved, then the register is online again.'
        : `Waiting: ${count}. The link is proved, then they are sent in number order.`,
    askNext: 'Enter begins. Nothing is lost if the link dies on the way: what was sent stays sent.',
    proving: 'The server is asked.',
    sending: (sent: number, of: number) => `${sent} of ${of} sent`,
    done: 'THE REGISTER IS ONLINE AGAIN',
    doneNext: 'Every document is with the server, or a person decided about it. The Z report is possible again.',
    stopped: 'THE OFFLINE MODE IS STILL ON',
    left: (sent: number, left: number) => `Sent: ${sent}. Left: ${left}.`,
    deadNext: 'What was sent stays sent. See to the connection, then F3 goes on where it stopped.',
    decideNext: 'Choose each rejected document: F3 sends it again, F6 sets it aside with a reason.',
    emptyNext: 'Nothing is left. F3 ends the mode.',
    nothing: 'No document was made in this mode.',
    heads: { number: 'No.', kind: 'document', series: 'point, number', total: 'total', state: 'state' },
    code: (state: string, code: number) => `${state} ${code}`,
    because: (code: number, meaning: string) => `Code ${code}: ${meaning}`,
    unknownCode: 'no explanation is known; ask the service with this code.',
    setAsideBecause: (reason: string) => `Set aside: ${reason}`,
    meanings: {
      accepted: 'The tax office has it.',
      waiting: 'Not sent yet. It is sent when the mode is switched off.',
      uncertain: 'It may be with the server. It is looked up before anything is sent again.',
      rejected: 'Rejected. The others went on. Mend the cause and send again, or set it aside.',
      conflict: 'Another document stands under this number at the server. Nothing is renumbered: a person decides.',
    },
  },
  aside: {
    title: (number: number) => `Set document ${number} aside?`,
    sentence:
      'It stays in the journal as it is, is not sent again, and holds up nothing. Settle it with the tax office in another way.',
    ask: 'Why? Type the reason and press Enter. Esc changes nothing.',
    failed: 'Not set aside',
  },
  blocked: {
    notChosen: 'Only a rejected or conflicting document can be set aside. Choose one.',
    nothingChosen: 'There is no document to show.',
    isOff: 'The offline mode is off.',
    working: 'Sending is under way.',
    word: (word: string) => `Type the word ${word} first.`,
    reason: 'Type the reason first.',
    noPage: 'There is no page before this one.',
    link: 'The server has answered in this run already.',
  },
  keys: {
    next: { label: 'Next', help: 'Goes on to the next step' },
    save: { label: 'Save, next' },
    accept: { label: 'Switch on' },
    sell: { label: 'Sell' },
    before: { label: 'Page before', help: 'Goes one page of the conditions back' },
    check: { label: 'Ask the server', help: 'Asks the server for a sign of life: the mode needs a login in this run' },
    back: { label: 'Back', help: 'Goes one step back, then leaves' },
    send: { label: 'Send, switch off', help: 'Sends everything in number order and ends the mode' },
    begin: { label: 'Send', help: 'Begins to send; afterwards shows the chosen document' },
    show: { label: 'Show' },
    aside: { label: 'Set aside', help: 'Decides about a rejected or conflicting document, with a reason' },
    confirmAside: { label: 'Set aside', help: 'Sets the document aside once a reason is typed' },
    up: { help: 'Chooses the document above' },
    down: { label: 'Down', help: 'Chooses the document below' },
    leave: { label: 'Back', help: 'Goes back' },
    mode: { label: 'Mode', help: 'Switches the offline mode on or off' },
  },
  menu: {
    on: ['Offline mode: on', 'work without the server, with a reason'],
    off: ['Offline mode: off', 'send everything, document by document'],
  },
  command: { on: 'Switch the offline mode on', off: 'Switch the offline mode off' },
};

export type OfflineText = typeof offline;
