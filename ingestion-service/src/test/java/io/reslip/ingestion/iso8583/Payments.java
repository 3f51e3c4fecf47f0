package io.reslip.ingestion.iso8583;

/** Messages of payments with the schemes' published test numbers. */
public final class Payments {

  public static final String PAN = "6200000000000005";
  public static final String TRACK_2 = PAN + "D30122200000000000000";
  public static final String TERMINAL = "10000001";
  public static final String MERCHANT = "898310058120001";
  public static final String BATCH = "000042";

  private Payments() {}

  /** A sale of 123.45 on 15 June at 10:20:30, its time told by the terminal. */
  public static TestMessage sale(String stan) {
    return request("0200", "000000", "00", "22", stan);
  }

  public static TestMessage request(
      String mti, String processingCode, String condition, String tradeType, String stan) {
    return new TestMessage(mti)
        .with(2, PAN)
        .with(3, processingCode)
        .with(4, "000000012345")
        .with(11, stan)
        .with(12, "102030")
        .with(13, "0615")
        .with(14, "3012")
        .with(22, "051")
        .with(23, "001")
        .with(25, condition)
        .with(35, TRACK_2)
        .with(41, TERMINAL)
        .with(42, MERCHANT)
        .with(49, "156")
        .with(52, "0123456789ABCDEF")
        .with(53, "2600000000000000")
        .with(55, "9F2608A1B2C3D4E5F60718" + "5713" + TRACK_2 + "0" + "5A08" + PAN + "9F3400")
        .with(60, tradeType + BATCH + "00050")
        .with(64, "1122334455667788");
  }

  /** The approval of a sale, as a host writes it: another merchant number, another second. */
  public static TestMessage approval(String stan) {
    return response("0210", "000000", "00", "22", stan);
  }

  public static TestMessage response(
      String mti, String processingCode, String condition, String tradeType, String stan) {
    return new TestMessage(mti)
        .with(2, PAN)
        .with(3, processingCode)
        .with(4, "000000012345")
        .with(11, stan)
        .with(12, "102033")
        .with(13, "0615")
        .with(14, "0000")
        .with(15, "0616")
        .with(25, condition)
        .with(32, "48021000")
        .with(37, "616610203001")
        .with(38, "A12345")
        .with(39, "00")
        .with(41, TERMINAL)
        .with(42, "898310058129999")
        .with(44, "01050000   48021000   ")
        .with(49, "156")
        .with(60, tradeType + BATCH + "000")
        .with(63, "CUP")
        .with(64, "8877665544332211");
  }
}
