/** The locked register, and the key that locks it. */
export const people = {
  title: 'The register is locked',
  ask: 'Type your PIN, then press Enter.',
  pin: 'PIN',
  kept: 'Everything stays as it was left.',
  sent: 'Everything stays as it was; sending goes on by itself.',
  wrong: 'Nobody here has this PIN. Try again.',
  wait: (seconds: number) => `Nobody here has this PIN. The next one counts in ${seconds} s.`,
  short: 'A PIN has 4 to 8 digits.',
  scan: 'That was a scan, not a PIN. Log in first.',
  lock: { label: 'Lock', help: 'Locks the register until a PIN is typed; everything stays as it was left' },
  nobody: 'Nobody has a PIN yet. Add people: kasa people add NAME',
  keys: {
    enter: { label: 'Log in', help: 'Unlocks the register for the person whose PIN is typed' },
    backspace: { label: '', help: 'Takes back the last digit' },
    escape: { label: 'Clear', help: 'Takes back all digits' },
  },
};

export type PeopleText = typeof people;
