/** What the tax service has on file about one register: the data documents must repeat letter by letter. */
export type RegisterSetup = {
  readonly numFiscal: number;
  readonly numLocal: number;
  readonly registerName: string;
  readonly taxObject: TaxObject;
  /** Key ids that may use the register; undefined lets every valid signature in. */
  readonly operators: readonly string[] | undefined;
  /** Key ids of chief cashiers and managers, who may continue anybody's shift. */
  readonly chiefCashiers: readonly string[];
  /** The local number of the first document. */
  readonly firstOrderNumber: number;
  /** The fiscal number the server gives next; chosen by the seed when undefined. */
  readonly firstFiscalNumber: number | undefined;
  /** An offline pair given out before the first shift, for registers that are moved in the middle of their life. */
  readonly session: { readonly id: string; readonly seed: string } | undefined;
};

type TaxObject = {
  readonly entity: number;
  readonly guid: string;
  readonly id: number;
  readonly singleTax: boolean;
  readonly name: string;
  readonly address: string;
  readonly tin: string;
  readonly ipn: string | null;
  readonly organisation: string;
};

/** The register of the demo: a shop of a company that exists nowhere. */
export const defaultRegister: RegisterSetup = {
  numFiscal: 4000000001,
  numLocal: 1,
  registerName: 'Каса 1',
  taxObject: {
    entity: 1,
    guid: '6F1D2C3B4A5968778695A4B3C2D1E0F0',
    id: 10001,
    singleTax: false,
    name: 'Крамниця "Під липами"',
    address: 'УКРАЇНА, М. КИЇВ, ПОДІЛЬСЬКИЙ Р-Н, вул. Костянтинівська, 21',
    tin: '34554363',
    ipn: '345543626590',
    organisation: 'ТОВ "ЛИПОВИЙ ЦВІТ"',
  },
  operators: undefined,
  chiefCashiers: [],
  firstOrderNumber: 1,
  firstFiscalNumber: undefined,
  session: undefined,
};
