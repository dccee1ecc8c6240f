import { minutes, seconds } from '../../../fiscal/time.ts';
import { type DemoControl } from '../../../runtime/demo-control.ts';
import { type DemoText } from '../../text/en/demo.ts';

/** Something that goes wrong on purpose. */
export type DemoAct = { readonly name: string; readonly run: () => Promise<void> };

const jumps = [
  ['jump10m', 10],
  ['jump1h', 60],
  ['jump12h', 12 * 60],
  ['jump35h', 35 * 60],
] as const;

/** Everything the demonstration can do, in a fixed order; `chosenCode` is which of its errors the next document is rejected with. */
export const demoActs = (demo: DemoControl, words: DemoText, chosenCode: number): readonly DemoAct[] => {
  const { acts } = words;
  const code = demo.codes[chosenCode] ?? 0;
  const isCut = demo.linkIsCut();
  return [
    { name: isCut ? acts.restore : acts.cut, run: isCut ? demo.restoreLink : demo.cutLink },
    { name: acts.silence, run: () => demo.silence(true) },
    { name: acts.speak, run: () => demo.silence(false) },
    { name: acts.slow, run: () => demo.slowDown(seconds(3)) },
    { name: acts.quick, run: () => demo.slowDown(seconds(0)) },
    { name: acts.loseBefore, run: () => demo.loseNext('before') },
    { name: acts.loseAfter, run: () => demo.loseNext('after') },
    { name: acts.reject(code), run: () => demo.rejectNext(code) },
    { name: acts.limit, run: demo.reachLimit },
    ...jumps.map(([name, by]) => ({ name: acts[name], run: async () => demo.jumpClock(minutes(by)) })),
  ];
};
