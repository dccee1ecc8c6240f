import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type Text } from '../../app/text/text-shape.ts';
import { type DemoControl } from '../../runtime/demo-control.ts';
import { type Till } from '../../runtime/till.ts';
import { namedKeys, type Scenario, type Step } from './scenario.ts';

/** How long the robot waits for what must come, before the scenario has failed. */
const mostPatienceMs = 30_000;
const lookEveryMs = 25;

export type RobotOptions = {
  readonly till: Till;
  readonly control: DemoControl;
  readonly keyboard: PassThrough;
  readonly text: Text;
  /** Between two keys, and after each step: slow to be watched, fast to be tested. */
  readonly keyMs: number;
  readonly stepMs: number;
};

/** Plays a scenario with the keys of a cashier. Throws when something it waits for does not come. */
export const playScenario = async ({ steps }: Pick<Scenario, 'steps'>, options: RobotOptions): Promise<void> => {
  for (const step of steps) {
    await play(step, options);
    await pause(options.stepMs);
  }
};

const play = async (step: Step, options: RobotOptions): Promise<void> => {
  const { till, control, text } = options;
  if ('world' in step) return step.world(control);
  if ('until' in step) return waitFor(step.until, () => step.is(till.read()));
  return pressAll('say' in step ? [step.say(text)] : step.press, options);
};

const pressAll = async (keys: readonly string[], { keyboard, keyMs }: RobotOptions): Promise<void> => {
  for (const key of keys) {
    for (const bytes of bytesOf(key)) {
      keyboard.write(bytes);
      await pause(keyMs);
    }
  }
};

/** A named key is one write; typed text is written as a person types it. */
const bytesOf = (key: string): readonly string[] => {
  const named = namedKeys[key];
  return named ? [named] : [...key];
};

const waitFor = async (what: string, is: () => boolean): Promise<void> => {
  for (let waited = 0; waited < mostPatienceMs; waited += lookEveryMs) {
    if (is()) return;
    await pause(lookEveryMs);
  }
  throw new Error(`the scenario waited in vain until ${what}`);
};
