package io.reslip.reconciliation.inquiry.answer;

import io.reslip.reconciliation.intake.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has to do the next step. */
@Schema(name = "InquiryOwner")
public enum Owner {
  NOBODY,
  MERCHANT,
  /** 差错处理. */
  ACQUIRER_OPERATIONS,
  /** Whoever runs the acquirer's switch. */
  ACQUIRER_IT,
  SCHEME,
  BANK;

  /** Who has to bring what this source owes. */
  static Owner of(Source source) {
    return switch (source) {
      case TERMINAL, TILL, SLIP -> MERCHANT;
      case HOST -> ACQUIRER_IT;
      case SCHEME -> SCHEME;
      case BANK -> BANK;
      case REPAIR -> ACQUIRER_OPERATIONS;
    };
  }
}
