const colours = /\x1b\[[\d;:]*m/g;
const isSaid = /[\p{L}\p{N}]/u;

/** What a frame says, line by line: no colours, no columns held apart by blanks, nothing that is only drawn. */
export const spokenLines = (frame: string): readonly string[] =>
  frame
    .replace(colours, '')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => isSaid.test(line));
