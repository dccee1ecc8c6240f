import { type Problem } from '../../runtime/answer.ts';
import { type ProblemsText } from './en/problems.ts';
import { filled } from './filled.ts';

/** What went wrong outside, as a sentence in the cashier's language with what to do next, and the server's own words. */
export const problemText = ({ problems }: { readonly problems: ProblemsText }, problem: Problem): string => {
  const { code, document, serverCode, text } = problem;
  const explained = serverCode === null ? undefined : problems.serverErrors[serverCode];
  const concerned = document === null ? problems.noDocument : problems.document(document);
  const sentence = explained ?? filled(problems.sentences[code], { document: concerned });
  return text === '' || (code !== 'rejected' && code !== 'conflict') ? sentence : `${sentence} ${problems.words(text)}`;
};
