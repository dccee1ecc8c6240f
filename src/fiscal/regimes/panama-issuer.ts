/** Who issues in Panama, as registered with the DGI and the PAC (spec/pa 1.1, 1.2). */
export type PanamaIssuer = {
  /** With its own hyphens, without the check digits. */
  readonly ruc: string;
  readonly dv: string;
  readonly rucType: '1' | '2';
  readonly name: string;
  readonly address: string;
  /** Four characters; 0000 is the head office. */
  readonly branch: string;
  /** Three digits each, never the same: online and offline sequences cannot collide (PA-13). */
  readonly billingPoint: string;
  readonly offlineBillingPoint: string;
  /** 1 production, 2 tests. */
  readonly environment: '1' | '2';
  /** Offline documents are authorised later with the register's own CUFE (04), or before with the PAC's (02). */
  readonly contingencyEmission: '04' | '02';
};
