package io.reslip.reconciliation.inquiry.fit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one thing that the asker remembers fits to a payment. */
@Schema(name = "InquiryFit")
public enum Fit {
  /** As the asker said. */
  EXACT(1),
  /** One slip away: a digit, a swap, a decimal point, an hour. */
  NEAR(0.5),
  /** Not far, and no slip that people usually make. */
  FAR(0.1),
  /** No source of the payment says anything of it. */
  UNKNOWN(0),
  /** Something else. */
  DIFFERENT(-0.7);

  private final double share;

  Fit(double share) {
    this.share = share;
  }

  /** Share of the weight of what was compared. */
  double share() {
    return share;
  }

  /** The better of two. */
  Fit or(Fit other) {
    return share >= other.share ? this : other;
  }
}
