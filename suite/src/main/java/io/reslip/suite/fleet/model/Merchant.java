package io.reslip.suite.fleet.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merchant of the simulated acquirer.
 *
 * @param id {@code M1}, {@code M2}, …
 * @param mcc merchant category code
 * @param hasTill whether its cash registers send their day too
 * @param allNight whether it is open around the clock
 * @param splitsTenders whether a sale may be paid partly by card and partly in cash
 * @param wallets the wallets that it takes, in the order of their names; each in an account of its
 *     own
 * @param paidOut whether its bank sends a statement of each day
 * @param switchedId the number under which the scheme knows it (DE 42 of its answers): 15 digits
 *     with the category code within; null where it is {@code id}
 */
public record Merchant(
    String id,
    String name,
    String mcc,
    boolean hasTill,
    boolean allNight,
    boolean splitsTenders,
    List<Rail> wallets,
    boolean paidOut,
    @Nullable String switchedId) {
  private static final int ALIPAY_DIGITS = 9;
  private static final int WECHAT_DIGITS = 6;

  /** Copies what it is given. */
  public Merchant {
    wallets = List.copyOf(wallets);
  }

  /** Its number in what the scheme says. */
  public String idAtScheme() {
    return switchedId == null ? id : switchedId;
  }

  /** Whether it takes this wallet. */
  public boolean takes(Rail rail) {
    return wallets.contains(rail);
  }

  /** Its number with this wallet: no crosswalk tells whose it is. */
  public String accountAt(Rail rail) {
    long number = Long.parseLong(id.substring(1));
    return switch (rail) {
      case ALIPAY -> "2088102" + Digits.padded(number, ALIPAY_DIGITS);
      case WECHAT -> "1600" + Digits.padded(number, WECHAT_DIGITS);
      case CARD, UNIONPAY_QR -> idAtScheme();
    };
  }
}
