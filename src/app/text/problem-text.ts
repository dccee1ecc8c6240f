import { type Problem } from '../../runtime/answer.ts';
import { type ProblemsText } from './en/problems.ts';
import { type ServerCodesText } from './en/server-codes.ts';
import { filled } from './filled.ts';

type Words = { readonly problems: ProblemsText };
type CodedWords = Words & { readonly serverCodes: ServerCodesText };

/** What went wrong outside, as a sentence in the cashier's language with what to do next, and why. */
export const problemText = (words: CodedWords, problem: Problem): string => {
  const { problems, serverCodes } = words;
  const { code, document, serverCode } = problem;
  const explained = serverCode === null ? undefined : serverCodes[serverCode];
  const concerned = document === null ? problems.noDocument : problems.document(document);
  const sentence = explained ?? filled(problems.sentences[code], { document: concerned });
  const reason = reasonOf(words, problem);
  return reason === '' ? sentence : `${sentence} ${reason}`;
};

/** The server's own words, or the network's error; nothing where neither tells a cashier anything. */
const reasonOf = (words: Words, { code, text }: Problem): string => {
  if (text === '') return '';
  if (code === 'rejected' || code === 'conflict') return words.problems.words(text);
  return meaningOf(words, text) === undefined ? '' : words.problems.because(networkText(words, text));
};

/** A network's error code in words with the code in brackets; anything else as it stands. */
const networkText = (words: Words, why: string): string => {
  const meaning = meaningOf(words, why);
  return meaning === undefined ? why : `${meaning} (${why})`;
};

/** A sentence whose brackets hold a network's error code, with the meaning of the code before it. */
export const withCodesInWords = (words: Words, sentence: string): string =>
  sentence.replaceAll(/\((\w+)\)/g, (bracket, code: string) => {
    const meaning = meaningOf(words, code);
    return meaning === undefined ? bracket : `(${meaning}: ${code})`;
  });

const meaningOf = ({ problems }: Words, code: string): string | undefined => {
  const meanings: Readonly<Record<string, string>> = problems.network;
  return meanings[code];
};
