package io.reslip.ingestion.layout.camt;

import java.util.List;

/** Documents as a bank writes them. */
final class CamtText {

  private CamtText() {}

  /** An entry as the test wants it. */
  record Wanted(
      String amount,
      String currency,
      boolean credit,
      boolean reversal,
      String booked,
      String bank,
      String owner) {

    String xml() {
      return """
      <Ntry>
        <Amt Ccy="%s">%s</Amt>
        <CdtDbtInd>%s</CdtDbtInd>
        <RvslInd>%s</RvslInd>
        <Sts>BOOK</Sts>
        <BookgDt><Dt>%s</Dt></BookgDt>
        <ValDt><Dt>2026-06-17</Dt></ValDt>
        <AcctSvcrRef>%s</AcctSvcrRef>
        <NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs></TxDtls></NtryDtls>
      </Ntry>
      """
          .formatted(currency, amount, credit ? "CRDT" : "DBIT", reversal, booked, bank, owner);
    }
  }

  static Wanted entry() {
    return new Wanted("100.00", "EUR", true, false, "2026-06-15", "B1", "E1");
  }

  static String balance(String code, String amount) {
    boolean minus = amount.startsWith("-");
    return "<Bal><Tp><CdOrPrtry><Cd>"
        + code
        + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">"
        + amount.substring(minus ? 1 : 0)
        + "</Amt><CdtDbtInd>"
        + (minus ? "DBIT" : "CRDT")
        + "</CdtDbtInd><Dt><Dt>2026-06-15</Dt></Dt></Bal>\n";
  }

  static String statement(String opening, String closing, List<String> entries) {
    return statement(balance("OPBD", opening) + balance("CLBD", closing), entries);
  }

  static String statement(String balances, List<String> entries) {
    return "<Stmt><Id>S1</Id><Acct><Id><IBAN>NL26VAYB8060476890</IBAN></Id><Ccy>EUR</Ccy></Acct>\n"
        + balances
        + String.join("", entries)
        + "</Stmt>\n";
  }

  static String document(String statements) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
    <BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr>
    """
        + statements
        + "</BkToCstmrStmt></Document>\n";
  }
}
