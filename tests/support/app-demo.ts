import { type DemoControl } from '../../src/runtime/demo-control.ts';

/** A demonstration that writes down what it is asked to do. */
export const rememberingDemo = () => {
  const asked: string[] = [];
  let cut = false;
  const note = (what: string) => async (): Promise<void> => void asked.push(what);
  const demo: DemoControl = {
    linkIsCut: () => cut,
    cutLink: async () => {
      cut = true;
      asked.push('cut');
    },
    restoreLink: async () => {
      cut = false;
      asked.push('restore');
    },
    loseNext: (when) => note(`lose ${when}`)(),
    silence: (on) => note(on ? 'silence' : 'speak')(),
    slowDown: (by) => note(`slow ${by}`)(),
    rejectNext: (code) => note(`reject ${code}`)(),
    reachLimit: note('limit'),
    codes: [9, 7, 8],
    panel: null,
    jumpClock: (by) => void asked.push(`jump ${by}`),
    wire: () => ['POST /fs/cmd 338 B → 200, 412 B', 'POST /fs/doc 2210 B → undelivered: UND_ERR_CONNECT_TIMEOUT'],
    serverBooks: () => [
      '1  4000000001  openShift    online',
      '2  4000000002  sale  32.00  online',
      '3  7001.1.3  offlineBegin    offline',
      '4  7001.2.4  serviceIn  1000.00  offline',
      '5  7001.3.5  sale  64.00  offline revoked',
    ],
  };
  return { demo, asked };
};
