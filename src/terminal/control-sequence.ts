/** A control sequence read from a text, with how many characters it takes. */
export type ControlSequence =
  | { readonly kind: 'csi'; readonly mark: string; readonly parameters: string; readonly final: string; length: number }
  | { readonly kind: 'other'; readonly length: number }
  /** The text ends before the sequence does. */
  | { readonly kind: 'unfinished' };

const csi = /\x1b\[([?>=<]?)([\d;:]*)[ -/]*([@-~])/y;
const other = /\x1b(?:\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]+[0-~]|[^[\] -/])/y;
const unfinished = /\x1b(?:\[[?>=<]?[\d;:]*[ -/]*|\][^\x07\x1b]*\x1b?|[ -/]*)$/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** The sequence that begins with the ESC at `at`; an ESC that begins none is passed over. */
export const readControl = (text: string, at: number): ControlSequence => {
  const found = matchAt(csi, text, at);
  if (found) {
    const [whole, mark = '', parameters = '', final = ''] = found;
    return { kind: 'csi', mark, parameters, final, length: whole.length };
  }
  if (matchAt(unfinished, text, at)) return { kind: 'unfinished' };
  return { kind: 'other', length: matchAt(other, text, at)?.[0].length ?? 1 };
};
