import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyboard, keysOf } from './keyboard.ts';

const scan = '4820000000017\r';
const scanned = '4820000000017<enter>';

describe('scans', () => {
  test('a scan in one read is its digits and one enter', () => {
    expect(keysOf(scan)).toBe(scanned);
  });

  test('a scan cut in two at any byte is the same scan', () => {
    for (let cut = 0; cut <= scan.length; cut += 1) {
      const { send, pressed } = keyboard();
      send(scan.slice(0, cut));
      send(scan.slice(cut));
      expect(pressed.join('')).toBe(scanned);
    }
  });

  test('ten scans in one read are ten scans in their order', () => {
    const codes = Array.from({ length: 10 }, (_, index) => `48200000000${10 + index}`);
    expect(keysOf(codes.map((code) => `${code}\r`).join(''))).toBe(codes.map((code) => `${code}<enter>`).join(''));
  });

  test('CR LF is one enter, in one read and in two', () => {
    expect(keysOf('1\r\n2\r\n')).toBe('1<enter>2<enter>');
    const { send, pass, pressed } = keyboard();
    send('1\r');
    pass(50);
    send('\n2\n');
    expect(pressed.join('')).toBe('1<enter>2<enter>');
  });

  test('CR CR and LF LF are two enters each', () => {
    expect(keysOf('\r\r')).toBe('<enter><enter>');
    expect(keysOf('\n\n')).toBe('<enter><enter>');
  });

  test('a hundred keys a second arrive one by one, each at once', () => {
    const { send, pass, pressed } = keyboard();
    const typed = scan.repeat(20);
    for (const [index, byte] of [...typed].entries()) {
      send(byte);
      expect(pressed).toHaveLength(index + 1);
      pass(10);
    }
    expect(pressed.join('')).toBe(scanned.repeat(20));
  });
});

describe('function keys', () => {
  const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const upper = ['15', '17', '18', '19', '20', '21', '23', '24'].map((code) => `\x1b[${code}~`);
  const families: Record<string, readonly string[]> = {
    xterm: [...['P', 'Q', 'R', 'S'].map((letter) => `\x1bO${letter}`), ...upper],
    PuTTY: [...range(11, 14).map((code) => `\x1b[${code}~`), ...upper],
    'Linux console': [...['A', 'B', 'C', 'D', 'E'].map((letter) => `\x1b[[${letter}`), ...upper.slice(1)],
    'Esc and digit': [...range(1, 9), 0].map((digit) => `\x1b${digit}`),
  };

  test.each(Object.entries(families))('%s function keys are told apart, alone and in one read', (_family, codes) => {
    const names = codes.map((_, index) => `<f${index + 1}>`);
    expect(codes.map((code) => keysOf(code))).toEqual(names);
    expect(keysOf(codes.join(''))).toBe(names.join(''));
  });

  test('a vt100 has F1 to F10 on its keypad codes, which are digits elsewhere', () => {
    const codes = ['P', 'Q', 'R', 'S', 't', 'u', 'v', 'l', 'w', 'x'].map((letter) => `\x1bO${letter}`).join('');
    expect(keysOf(codes, { keypad: 'vt100-function-keys' })).toBe('<f1><f2><f3><f4><f5><f6><f7><f8><f9><f10>');
    expect(keysOf('\x1bOp\x1bOq\x1bOy\x1bOn\x1bOM')).toBe('019.<enter>');
  });

  test('a function key held with Shift, Ctrl or Alt is the same key', () => {
    expect(keysOf('\x1b[1;2P\x1b[15;5~\x1b[1;3A')).toBe('<f1><f5><up>');
  });

  test('a sequence may take 100 ms between any two of its bytes', () => {
    for (const code of [...Object.values(families).flat(), '\x1b[A', '\x1b[3~', '\x1b[1;5C', '\x1b[Z']) {
      const { send, pass, pressed } = keyboard();
      for (const byte of code) {
        send(byte);
        pass(100);
      }
      expect(pressed).toEqual([keysOf(code)]);
      expect(pressed[0]).toMatch(/^<\w+>$/);
    }
  });
});

describe('editing and letters', () => {
  test('cursor and editing keys have one name in every form', () => {
    expect(keysOf('\x1b[A\x1bOA\x1b[B\x1b[C\x1b[D')).toBe('<up><up><down><right><left>');
    expect(keysOf('\x1b[H\x1bOH\x1b[1~\x1b[7~\x1b[F\x1b[4~\x1b[8~')).toBe('<home><home><home><home><end><end><end>');
    expect(keysOf('\x1b[2~\x1b[3~\x1b[5~\x1b[6~\x7f\b\t\x1b[Z\x1b\t')).toBe(
      '<insert><delete><pageup><pagedown><backspace><backspace><tab><backtab><backtab>',
    );
  });

  test('Ctrl and a letter is that letter; Ctrl-J, Ctrl-M, Ctrl-I and Ctrl-H are what they send', () => {
    expect(keysOf('\x0c\x03\0\x1f')).toBe('<ctrl-l><ctrl-c><ctrl- ><ctrl-_>');
    expect(keysOf('\x0a\x09\x08')).toBe('<enter><tab><backspace>');
  });

  test('letters of several bytes survive a cut at every byte', () => {
    const bytes = Buffer.from('їжа€😀№');
    const { send, pass, pressed } = keyboard();
    for (const byte of bytes) {
      send(Uint8Array.of(byte));
      pass(500);
    }
    expect(pressed).toEqual(['ї', 'ж', 'а', '€', '😀', '№']);
  });

  test('bytes that are no letter are shown as unknown and take no neighbour with them', () => {
    expect(keysOf(Uint8Array.of(0x31, 0xff, 0x32, 0xd0, 0x33))).toBe('1\ufffd2\ufffd3');
  });
});

describe('Esc', () => {
  test('alone it is Esc as soon as no sequence can follow', () => {
    const { send, pass, pressed, timersRunning } = keyboard();
    send('\x1b');
    pass(119);
    expect(pressed).toEqual([]);
    pass(1);
    expect(pressed).toEqual(['<escape>']);
    pass(5000);
    expect(timersRunning()).toBe(0);
  });

  test('before a letter, enter, itself or a key it is Esc and loses neither', () => {
    expect(keysOf('\x1bм\x1b\r\x1b\x1b[A\x1b\x7f')).toBe('<escape>м<escape><enter><escape><up><escape><backspace>');
    expect(keysOf('\x1b\x1b')).toBe('<escape><escape>');
    expect(keysOf('\x1bP')).toBe('<escape>P');
  });

  test('where a digit may follow by hand it waits for it, and then gives up', () => {
    const { send, pass, pressed } = keyboard({ digitMs: 1000 });
    send('\x1b');
    pass(900);
    send('2');
    pass(50);
    expect(pressed.splice(0)).toEqual(['<f2>']);
    send('\x1b');
    pass(1119);
    expect(pressed).toEqual([]);
    pass(1);
    expect(pressed).toEqual(['<escape>']);
  });

  test('a scan that comes while Esc waits for its digit is a scan', () => {
    const oneRead = keyboard({ digitMs: 1000 });
    oneRead.send('\x1b');
    oneRead.pass(500);
    oneRead.send(scan);
    expect(oneRead.pressed.join('')).toBe(`<escape>${scanned}`);

    const byteByByte = keyboard({ digitMs: 1000 });
    byteByByte.send('\x1b');
    byteByByte.pass(500);
    for (const byte of scan) {
      byteByByte.send(byte);
      byteByByte.pass(10);
    }
    expect(byteByByte.pressed.join('')).toBe(`<escape>${scanned}`);
  });

  test('the tail of a sequence that came too late is not typed, and a scan behind it is whole', () => {
    const { send, pass, pressed } = keyboard();
    send('\x1b');
    pass(200);
    send('[A');
    send(scan);
    expect(pressed.splice(0).join('')).toBe(`<escape>${scanned}`);
    send('\x1b[15');
    pass(200);
    send(`~${scan}`);
    expect(pressed.join('')).toBe(scanned);
  });

  test('a sequence whose tail is lost costs no digit of the next scan', () => {
    for (const head of ['\x1b[', '\x1b[1', '\x1bO', '\x1b[200', '\x1b[M']) {
      const { send, pass, pressed } = keyboard();
      send(head);
      pass(200);
      send(scan);
      expect(pressed.join('')).toBe(scanned);
    }
  });

  test('a sequence cut short by the next one is forgotten', () => {
    expect(keysOf('\x1b[15\x1b[A\x1bO\x1bOP')).toBe('<up><f1>');
  });

  test('letters typed after Esc are never taken for a tail', () => {
    const { send, pass, pressed } = keyboard();
    send('\x1b');
    pass(200);
    send('[ks,');
    expect(pressed.join('')).toBe('<escape>[ks,');
  });
});

describe('what the terminal says by itself', () => {
  test('reports, focus marks, mouse and colour answers are not keys', () => {
    const replies = [
      '\x1b[24;80R',
      '\x1b[?62;c',
      '\x1b[>0;276;0c',
      '\x1b[I',
      '\x1b[O',
      '\x1b[<0;10;5M',
      '\x1b[<0;10;5m',
      '\x1b[M !!',
      '\x1b[?2026;2$y',
      '\x1b]11;rgb:0000/0000/0000\x1b\\',
      '\x1b]10;rgb:ffff/ffff/ffff\x07',
      '\x1bP>|XTerm(390)\x1b\\',
      '\x1b[201~',
      '\x1b[99~',
    ];
    for (const reply of replies) expect(keysOf(`1${reply}2`)).toBe('12');
  });
});

describe('bracketed paste', () => {
  test('is characters, with line ends as enter', () => {
    expect(keysOf('\x1b[200~4820\r\nм’ята\n\x1b[201~5')).toBe('4820<enter>м’ята<enter>5');
  });

  test('gives no command: control characters and sequences inside it press nothing', () => {
    expect(keysOf('\x1b[200~a\tb\x03c\x1b[21~d\x1b[201~')).toBe('a bc[21~d');
  });

  test('whose end mark was lost ends with a silence', () => {
    const { send, pass, pressed } = keyboard();
    send('\x1b[200~12');
    pass(1000);
    send('\x1b[21~');
    expect(pressed.join('')).toBe('12<f10>');
  });
});

test('nothing is emitted once closed, not even the rest of the same read', () => {
  const { send, pass, pressed, close, timersRunning } = keyboard();
  send('1\x1b');
  close();
  pass(1000);
  send('2');
  expect(pressed).toEqual(['1']);
  expect(timersRunning()).toBe(0);
});

test('any mix of keys, scans, replies and pastes, cut anywhere, is the same keys', () => {
  const pieces: readonly (readonly [bytes: string, keys: string])[] = [
    [scan, scanned],
    ['20300125\r\n', '20300125<enter>'],
    ['молоко', 'молоко'],
    ['€😀', '€😀'],
    ['\x1bOP', '<f1>'],
    ['\x1b[12~', '<f2>'],
    ['\x1b[[C', '<f3>'],
    ['\x1b[21~', '<f10>'],
    ['\x1b5', '<f5>'],
    ['\x1b[A', '<up>'],
    ['\x1bOB', '<down>'],
    ['\x1b[1;5D', '<left>'],
    ['\x1b[3~', '<delete>'],
    ['\x1b\x1b[A', '<escape><up>'],
    ['\x1bж', '<escape>ж'],
    ['\x7f', '<backspace>'],
    ['\x0c', '<ctrl-l>'],
    ['\x1b[24;80R', ''],
    ['\x1b[<35;12;7M', ''],
    ['\x1b]11;rgb:1/2/3\x07', ''],
    ['\x1b[200~12\r\n3\x1b[201~', '12<enter>3'],
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
      fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 0, max: 100 })), { maxLength: 12 }),
      (chosen, cuts) => {
        const bytes = Buffer.from(chosen.map(([sent]) => sent).join(''));
        const { send, pass, pressed } = keyboard();
        const ends = cuts.map(([at, pause]) => [at % (bytes.length + 1), pause] as const).sort(([a], [b]) => a - b);
        let from = 0;
        for (const [at, pause] of ends) {
          if (at === from) continue;
          send(bytes.subarray(from, at));
          pass(pause);
          from = at;
        }
        send(bytes.subarray(from));
        pass(10_000);
        expect(pressed.join('')).toBe(chosen.map(([, keys]) => keys).join(''));
      },
    ),
    { seed: 20_261_121, numRuns: 1500 },
  );
});

test('no bytes whatever make it stumble, and afterwards a scan is whole', () => {
  const odd = fc.constantFrom(0x1b, 0x5b, 0x4f, 0x50, 0x5d, 0x3b, 0x32, 0x30, 0x7e, 0x4d, 0xd0, 0x0d, 0x41);
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.nat(255)), { maxLength: 60 }), (noise) => {
      const { send, pass, pressed } = keyboard();
      send(Uint8Array.from(noise));
      pass(10_000);
      send('\r');
      pass(10_000);
      pressed.length = 0;
      send(scan);
      expect(pressed.join('')).toBe(scanned);
    }),
    { seed: 20_261_121, numRuns: 1000 },
  );
});
