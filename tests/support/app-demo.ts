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
    jumpClock: (by) => void asked.push(`jump ${by}`),
    wire: () => ['14:31:58 POST /fs/cmd 200 ServerState', '14:32:00 POST /fs/doc 200 TICKET 4000000002'],
    serverBooks: () => ['1 openShift 4000000001', '2 sale 32.00 4000000002'],
  };
  return { demo, asked };
};
