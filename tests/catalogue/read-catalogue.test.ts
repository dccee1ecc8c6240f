import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';

const header = 'code;name;price;tax;barcode;unit;weighed;uktzed;excise;group;stock';
const names = (file: string) => readCatalogue(file).articles.map(({ name }) => name);
const remarks = (file: string) =>
  readCatalogue(file).problems.map(({ line, reason, value }) => `${line} ${reason} ${value}`);

describe('CSV', () => {
  test('every column is read, amounts as whole minor units and thousandths', () => {
    const { articles, problems } = readCatalogue(
      `${header}\n1701;Пиво;42,9;АГ;4820000000017;шт;так;2203 00 01 00;1;Пиво;12,5\n1;Хліб;50;А;;;;;;;\n`,
    );
    expect(problems).toEqual([]);
    expect(articles).toEqual([
      {
        code: '1701',
        name: 'Пиво',
        price: 4290,
        tax: 'АГ',
        barcode: '4820000000017',
        unit: 'шт',
        weighed: true,
        uktzed: '2203000100',
        excise: true,
        group: 'Пиво',
        stock: 12_500,
      },
      { code: '1', name: 'Хліб', price: 5000, tax: 'А' },
    ]);
  });

  test.each([
    ['a byte order mark', '\ufeffcode;name;price;tax\n1;Хліб;5;А'],
    ['commas', 'code,name,price,tax\n1,Хліб,"5,00",А'],
    ['CR LF and blank lines', '\r\ncode;name;price;tax\r\n\r\n1;Хліб;5;А\r\n;;;\r\n'],
    ['CR alone', 'code;name;price;tax\r1;Хліб;5;А\r'],
    ['columns in another order and letter case, and unknown ones', 'Tax; NAME ;colour;Price;Code\nА; Хліб ;red;5;1'],
    ['fewer cells than columns', 'code;name;price;tax;unit;group\n1;Хліб;5;А'],
  ])('may have %s', (_what, file) => {
    expect(readCatalogue(file)).toEqual({
      articles: [{ code: '1', name: 'Хліб', price: 500, tax: 'А' }],
      problems: [],
    });
  });

  test('quoted cells hold separators, doubled quotes and line breaks; a quote inside a bare cell is itself', () => {
    expect(names('code;name;price;tax\n1;"Сік; ""Сад""\r\n1 л";5;А\n2;Хліб "Наш";5;А')).toEqual([
      'Сік; "Сад" 1 л',
      'Хліб "Наш"',
    ]);
  });

  test('lines are counted as an editor counts them, those inside quotes included', () => {
    expect(remarks('code;name;price;tax\n1;"Сік\n1 л";5;А\n\n2;Хліб;дорого;А')).toEqual(['5 bad-price дорого']);
  });

  test('a quote that is never closed costs its own line only', () => {
    const file = 'code;name;price;tax\n1;"Сік;5;А\n2;Хліб;5;А\n3;"Сир";5;А\n4;"Чай;5;А\n5;Мед;5;А';
    expect(names(file)).toEqual(['Хліб', 'Сир', 'Мед']);
    expect(remarks(file)).toEqual(['2 bad-quotes 1;"Сік;5;А', '5 bad-quotes 4;"Чай;5;А']);
  });

  test('a price with a bare comma in a file of commas is told, not cut', () => {
    expect(readCatalogue('code,name,price,tax\n1,Хліб,41,90,А')).toEqual({
      articles: [],
      problems: [{ line: 2, reason: 'too-many-values', value: 'А' }],
    });
  });

  test('missing and doubled columns are named and nothing is read', () => {
    expect(readCatalogue('name;price;name\nХліб;5;Сир')).toEqual({
      articles: [],
      problems: [
        { line: 1, reason: 'missing-column', value: 'code' },
        { line: 1, reason: 'missing-column', value: 'tax' },
        { line: 1, reason: 'duplicate-column', value: 'name' },
      ],
    });
  });
});

describe('JSON', () => {
  test('a list of objects is read, with numbers, text and null as values', () => {
    const file = '[{"code":1,"name":"Хліб","price":41.9,"tax":"А","barcode":null,"weighed":false,"excise":true}]';
    expect(readCatalogue(file)).toEqual({
      articles: [{ code: '1', name: 'Хліб', price: 4190, tax: 'А', excise: true }],
      problems: [],
    });
  });

  test('a bad element is told with the line it starts on', () => {
    const file = `[
  {"code": "1", "name": "a ] , \\" {", "price": "x", "tax": "А"},
  {
    "code": "2", "name": "Хліб", "price": "5", "tax": "А"
  }, 7,
  ["3"],
  {"code": "4", "name": ["Сир"], "price": "5", "tax": "А"},
  {"code": "5", "name": "Чай", "price": "5"}
]`;
    expect(names(file)).toEqual(['Хліб']);
    expect(remarks(file)).toEqual([
      '2 bad-price x',
      '5 not-an-article 7',
      '6 not-an-article ["3"]',
      '7 not-an-article {"code":"4","name":["Сир"],"price":"5","tax":"А"}',
      '8 missing-value tax',
    ]);
  });

  test.each([
    ['[{"code": 1', 'unreadable'],
    ['{"code": "1"}', 'not-a-list'],
    ['', 'empty'],
    [' \n ', 'empty'],
  ])('%j is no catalogue and says why', (file, reason) => {
    expect(readCatalogue(file)).toMatchObject({ articles: [], problems: [{ line: 1, reason }] });
  });
});

describe('values', () => {
  test.each([
    ['code', '', 'missing-value', 'code'],
    ['name', '   ', 'missing-value', 'name'],
    ['price', '', 'missing-value', 'price'],
    ['tax', '', 'missing-value', 'tax'],
    ['price', '0', 'bad-price', '0'],
    ['price', '-5', 'bad-price', '-5'],
    ['price', '5.001', 'bad-price', '5.001'],
    ['price', '1e3', 'bad-price', '1e3'],
    ['barcode', '4820000000018', 'bad-barcode', '4820000000018'],
    ['barcode', '96385075', 'bad-barcode', '96385075'],
    ['barcode', '12345', 'bad-barcode', '12345'],
    ['uktzed', '22O3', 'bad-uktzed', '22O3'],
    ['weighed', 'maybe', 'bad-flag', 'maybe'],
    ['excise', '2', 'bad-flag', '2'],
    ['stock', 'багато', 'bad-stock', 'багато'],
    ['name', 'Хл\ufffdб', 'bad-characters', 'Хл\ufffdб'],
    ['name', 'Хліб\u001b[2J', 'bad-characters', 'Хліб\u001b[2J'],
    ['code', '9'.repeat(65), 'too-long', '9'.repeat(65)],
  ])('a %s of %j is told as %s, and its neighbours are read', (column, value, reason, told) => {
    const plain = { code: '2', name: 'Хліб', price: '5', tax: 'А' };
    const file = JSON.stringify([
      { ...plain, code: '1' },
      { ...plain, [column]: value },
      { ...plain, code: '3' },
    ]);
    const { articles, problems } = readCatalogue(file);
    expect(articles.map(({ code }) => code)).toEqual(['1', '3']);
    expect(problems).toEqual([{ line: 1, reason, value: told }]);
  });

  test('every reason of a line is told', () => {
    expect(remarks('code;name;price;tax;barcode\n;Хліб;x;А;1')).toEqual([
      '2 missing-value code',
      '2 bad-price x',
      '2 bad-barcode 1',
    ]);
  });

  test('a name of 1024 characters is taken, one of 10,000 is a problem shown in short', () => {
    const longest = 'х'.repeat(1024);
    const file = `code;name;price;tax\n1;${longest};5;А\n2;${'х'.repeat(10_000)};5;А\n3;Сир;5;А`;
    expect(names(file)).toEqual([longest, 'Сир']);
    expect(remarks(file)).toEqual([`3 too-long ${'х'.repeat(80)}`]);
  });

  test('of two articles with one code or barcode the first stands', () => {
    const file = `code;name;price;tax;barcode
1;Хліб;5;А;4820000000017
1;Сир;5;А;
2;Чай;5;А;4820000000017
3;Сіль;0;А;
3;Мед;5;А;
4;Кола;5;А;036000291452
5;Квас;5;А;0036000291452`;
    expect(names(file)).toEqual(['Хліб', 'Мед', 'Кола']);
    expect(remarks(file)).toEqual([
      '3 duplicate-code 1',
      '4 duplicate-barcode 4820000000017',
      '5 bad-price 0',
      '8 duplicate-barcode 0036000291452',
    ]);
  });

  test('a code may be the article’s own barcode, never that of another', () => {
    expect(
      remarks(
        'code;name;price;tax;barcode\n96385074;Хліб;5;А;96385074\n1;Сир;5;А;4820000000017\n4820000000017;Чай;5;А;',
      ),
    ).toEqual(['4 duplicate-code 4820000000017']);
  });
});
