import { type Language } from './sentence.ts';

/** What a command may know of the process it runs in; read once in `main.tsx`. */
export type Environment = {
  readonly language: Language;
  readonly dataFolder: string;
  /** How this very program is started again. */
  readonly program: readonly string[];
  /** The program's own folder, with the demonstration data beside it. */
  readonly home: string;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream & { readonly fd: number };
  readonly stderr: NodeJS.WriteStream;
  /** The person's choice not to see colour, and whether the terminal shows more than ASCII. */
  readonly colour: boolean;
  readonly unicode: boolean;
  /** Lines for a screen reader instead of a screen; the total in the largest digits. */
  readonly plain?: boolean;
  readonly largeTotal?: boolean;
};
