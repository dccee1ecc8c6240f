/** A line of a printed document before it meets a printer: what it says and how it stands, not how wide the paper is. */
export type PaperLine =
  | { readonly kind: 'text'; readonly text: string; readonly align: 'left' | 'centre'; readonly strong: boolean }
  | { readonly kind: 'pair'; readonly left: string; readonly right: string; readonly strong: boolean }
  | { readonly kind: 'rule' }
  | { readonly kind: 'qr'; readonly address: string };

export const centred = (text: string, strong = false): PaperLine => ({ kind: 'text', text, align: 'centre', strong });
export const plain = (text: string): PaperLine => ({ kind: 'text', text, align: 'left', strong: false });
export const pair = (left: string, right: string, strong = false): PaperLine => ({ kind: 'pair', left, right, strong });
export const separator: PaperLine = { kind: 'rule' };
