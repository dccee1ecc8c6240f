import { type HelpLine } from './keys.ts';

/** A sentence that stays until it is read. */
export type Notice = { readonly title: string; readonly sentences: readonly string[] };

/** Where the cashier is. Dialogs are routes too, so Esc has one meaning: back. */
export type Route =
  | { readonly name: 'sale' }
  | { readonly name: 'pay' }
  | { readonly name: 'shift'; readonly at: 'report' | 'cash' }
  | { readonly name: 'x-report' | 'count' | 'close-shift' }
  | { readonly name: 'journal' }
  | { readonly name: 'document' | 'cancel-document'; readonly number: number; readonly uid: string }
  | { readonly name: 'queue' | 'renumber' | 'go-on' }
  | { readonly name: 'switch-on' | 'switch-off' }
  | { readonly name: 'set-aside'; readonly number: number; readonly uid: string }
  | { readonly name: 'help'; readonly lines: readonly HelpLine[] }
  | { readonly name: 'menu' }
  /** Laid over all others, and left by a PIN alone. */
  | { readonly name: 'locked' }
  | { readonly name: 'demo' }
  | { readonly name: 'confirm-leave' }
  | { readonly name: 'notice'; readonly notice: Notice };
