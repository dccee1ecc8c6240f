import { cursorMark } from '../../terminal/cell.ts';

const colours = /\x1b\[[\d;:]*m/g;
/** Where a cursor would stand; nothing is said of it. */
const cursors = new RegExp(cursorMark, 'g');
const isSaid = /[\p{L}\p{N}]/u;

/** What a frame says, line by line: no colours, no columns held apart by blanks, nothing that is only drawn. */
export const spokenLines = (frame: string): readonly string[] =>
  frame
    .replace(colours, '')
    .replace(cursors, '')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => isSaid.test(line));
