import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openSession, type Session, type SessionOptions } from './session.ts';

const articles = z
  .array(z.object({ code: z.string(), barcode: z.string().optional(), unit: z.string() }))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../data/catalogue/ukraine.json'), 'utf8')));

/** Barcodes of articles sold by the piece. */
export const barcodes: readonly string[] = articles.flatMap(({ barcode, unit }) =>
  barcode && unit === 'шт' ? [barcode] : [],
);

type DemoOptions = Partial<Omit<SessionOptions, 'file'>> & { readonly words?: readonly string[] };

/** The demonstration register in a terminal, its catalogue loaded. */
export const openDemo = async (file: string, { words = [], ...options }: DemoOptions = {}): Promise<Session> => {
  const session = openSession({ file, words: ['demo', '--lang', 'en', ...words], ...options });
  await session.shows('ONLINE');
  await session.shows('Scan an article');
  await session.quiet();
  return session;
};
