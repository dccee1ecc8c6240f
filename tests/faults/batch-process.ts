import { spawn } from 'node:child_process';
import { z } from 'zod';

/** A document as `kasa batch` and `kasa journal --json` tell of it; only what a judge compares. */
export const toldDocument = z.looseObject({
  number: z.int(),
  kind: z.string(),
  fiscalNumber: z.string().nullable(),
  point: z.string().optional(),
  cufe: z.string().nullable().optional(),
  offline: z.boolean(),
  total: z.string().nullable(),
  at: z.string(),
  state: z.string(),
});
export type ToldDocument = z.infer<typeof toldDocument>;

const reply = z.looseObject({
  ok: z.boolean(),
  document: toldDocument.optional(),
  documents: z.array(toldDocument).optional(),
  refusal: z.looseObject({ rule: z.string().nullable(), code: z.string(), message: z.string() }).optional(),
  problem: z.looseObject({ code: z.string() }).optional(),
  waiting: z.int().optional(),
  nextNumber: z.int().optional(),
});
export type Reply = z.infer<typeof reply>;

/** A running `kasa batch`. */
export type Batch = {
  readonly pid: number;
  /** Undefined when the process ended without answering. */
  readonly ask: (request: object) => Promise<Reply | undefined>;
  readonly signal: (name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void;
  /** Ends the input, and resolves with the exit code; null after a signal. */
  readonly end: () => Promise<number | null>;
  readonly ended: Promise<number | null>;
  /** What it said on stderr. */
  readonly complaints: () => string;
};

/** Starts `kasa batch` on a folder and lets it be asked line by line. */
export const openBatch = (file: string, folder: string): Batch => {
  const child = spawn(file, ['batch', '--data', folder], { stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting: ((answer: Reply | undefined) => void)[] = [];
  let [output, errors, isOver] = ['', '', false];
  child.stdin.on('error', () => undefined);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (output + text).split('\n');
    output = lines.pop() ?? '';
    for (const line of lines) waiting.shift()?.(reply.parse(JSON.parse(line)));
  });
  const ended = new Promise<number | null>((resolve) =>
    child.on('close', (code) => {
      isOver = true;
      for (const answer of waiting.splice(0)) answer(undefined);
      resolve(code);
    }),
  );
  return {
    pid: child.pid ?? 0,
    ask: (request) =>
      new Promise((answer) => {
        if (isOver) return answer(undefined);
        waiting.push(answer);
        child.stdin.write(`${JSON.stringify({ id: 0, ...request })}\n`);
      }),
    signal: (name) => child.kill(name),
    end: () => {
      child.stdin.end();
      return ended;
    },
    ended,
    complaints: () => errors,
  };
};
