/** What `kasa --help` prints; one block a command, in the order of `design/cli.md`. */
const usage: Readonly<Record<string, string>> = {
  kasa: `kasa [--data DIR] [--lang en|uk|es] [--plain] [--large-total]     the register; first start: a wizard`,
  demo: `kasa demo [--country NAME] [--time-scale N] [--scenario NAME]     a register with its own fiscal server, throw-away data`,
  attach: `kasa attach [--data DIR]     the register inside tmux: it lives on when the line drops, and any terminal comes back to it`,
  batch: `kasa batch [--data DIR] [--clock-file FILE]     JSON commands in, JSON results out, one a line`,
  init: `kasa init --data DIR --country NAME --server URL [--register NUMBER] [--signer dev] [--catalogue FILE|URL]
          [--skip-bad] [--offline-numbers N] [--cashier NAME] [--user NAME --password-file FILE --issuer FILE]     sets a register up without questions`,
  simulator: `kasa simulator COUNTRY [--port N] [--state DIR]     a fiscal server alone; prints "listening URL" first`,
  verify: `kasa verify [--data DIR] [--json]     proves the journal: chain, checkpoints, numbers, Z = sum of documents`,
  doctor: `kasa doctor [--data DIR] [--json] [--repair]     compares with the server, the clock, the key and the disk; says what to do`,
  backup: `kasa backup COPY [--data DIR]     copies the data folder, which may be in use, and proves the copy`,
  restore: `kasa restore COPY [--data DIR] [--repair]     puts a copy back once it was compared with the server`,
  journal: `kasa journal [--data DIR] [--from N] [--to N] [--state STATE] [--text TEXT] [--json]     documents, newest last`,
};

export const usageOf = (command: string): string => usage[command] ?? Object.values(usage).join('\n');
