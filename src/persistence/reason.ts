import { z } from 'zod';

/** What went wrong in one line, in the words of whoever threw it; a schema names the field. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof z.ZodError) return error.issues.map(issueText).join('; ');
  return error instanceof Error ? error.message : String(error);
};

const issueText = ({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string =>
  path.length > 0 ? `${path.join('.')}: ${message}` : message;
