import { type RefusalCode } from '../../../fiscal/refusal.ts';

/** A lawful no as one sentence and what to do next; `{name}` stands for a value of the refusal. */
export const refusals: Readonly<Record<RefusalCode, string>> = {
  'session-limit':
    'The offline session has lasted as long as the law allows. Restore the link and go online: what waits is sent and selling goes on.',
  'month-limit': 'The offline time of this month is used up. Restore the link: selling goes on online at once.',
  'no-session-pair': 'The server has not prepared an offline session yet. Restore the link and selling goes on.',
  'no-numbers-left': 'No offline numbers are left. Restore the link: what waits is sent and new numbers come.',
  'first-shift-needs-link':
    'The first shift of a register opens only online. Check the cable and the network, then try again.',
  'opening-needs-link': 'A shift opens only while the server answers. Check the cable and the network, then try again.',
  'awaiting-answer':
    'The server has not answered for document № {number} yet. Wait for the link; it is asked again by itself.',
  'behind-server':
    'The server is at number {theirs}, this register at {ours}: its data is an old copy, or another device sells under its registration. Nothing is sold until a person decides; /queue shows the way.',
  'folder-moved':
    'This data folder was copied or moved here and was not compared with the server yet. Restore the link; it is compared by itself, then selling goes on.',
  'shift-open': 'The shift is open already. Go on selling.',
  'shift-closed': 'No shift is open. Open one with F9.',
  'z-made': 'The Z report of this shift is made. Close the shift with F9; the next sale opens a new one.',
  'z-missing': 'The shift has no Z report yet. Make the Z first, then close.',
  'already-offline': 'The register is offline already. Go on selling.',
  'not-offline': 'No offline session is running, so there is nothing to end.',
  'not-manual': 'This register goes offline by itself when the link is lost. There is nothing to switch.',
  'chain-unbroken': 'The documents are sent in order and none is in the way. There is nothing to set aside.',
  'no-login': 'No login to the server was proved since the start. Connect once, then switch the mode on.',
  'conditions-not-accepted': 'The conditions of the offline mode are not accepted. Read them and accept them first.',
  'bad-reason': 'The reason needs {shortest} to {longest} characters. Write it again.',
  'cash-only': 'While the offline mode is on only cash is taken. Take cash.',
  'no-link':
    'The server cannot be used now: it does not answer or refuses the login. Nothing was sold. Try again, or switch the offline mode on.',
  'nothing-sent-offline': 'Nothing is sent while the offline mode is on. Switch the mode off: that sends everything.',
  'documents-unsettled':
    'Documents are not with the server yet: {count}. Send them, or set a rejected one aside, then try again.',
  'cannot-set-aside': 'Document {number} is neither rejected nor in conflict. Only such a document can be set aside.',
  'closed-offline':
    'This cannot be done while the offline mode is on. Switch the mode off with /offline, then try again.',
  'no-signer': 'The signing key cannot be used: {why}. Check the key and its password, then try again.',
  'storage-full': 'The disk takes no more: {why}. Free some space, then try again; nothing was recorded.',
  'bad-request': 'This cannot be understood: {why}. Nothing was recorded; check what was sent.',
  'unknown-code': 'There is no article “{value}”. Type part of its name to find it.',
  'bad-check-digit': 'The barcode {value} was read wrong: its last digit does not fit. Scan it again.',
  'price-missing': '“{value}” has no price. Give one, or choose another article.',
  'bad-quantity': '{value} cannot be a quantity. Type a number above zero with at most three decimals.',
  'bad-price': '{value} cannot be a price. Type an amount above zero.',
  'bad-amount': '{value} cannot be an amount. Type a number above zero with at most two decimals.',
  'bad-commodity-code': '“{value}” is not a commodity code (UKTZED). Use its 10, 8, 6 or 4 digits.',
  'bad-discount': 'A discount of {value} is more than the line costs. Type a smaller one.',
  'bad-tax': 'This register has no tax “{value}”. Correct the article in the catalogue.',
  'nothing-to-sell': 'There is nothing on the receipt. Scan an article first.',
  'nothing-to-pay':
    'This receipt comes to nothing, and such a receipt cannot be issued. Take the discount or the article off it.',
  'nothing-to-cancel': 'There is no last document that could be cancelled. Make a return instead.',
  'too-many-lines': 'A receipt holds at most {limit} lines. Pay this one and begin another.',
  'unknown-document': 'There is no document № {number} that fits. Check the number on the receipt.',
  'returns-too-much': 'More of “{value}” would come back than was sold on that receipt. Lower the quantity.',
  underpaid: '{given} is less than the {due} due. Take the rest.',
  overpaid: '{given} is more than the {due} due. Only cash can give change.',
  'text-not-encodable': 'The character “{value}” cannot stand in a fiscal document. Write it another way.',
  'text-too-long': 'The text is too long: at most {limit} characters. Shorten it.',
};
