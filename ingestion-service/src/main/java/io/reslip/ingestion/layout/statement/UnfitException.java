package io.reslip.ingestion.layout.statement;

import io.reslip.ingestion.layout.Flaw;
import io.reslip.ingestion.layout.RejectCode;

/** Something in a statement that is not what its place holds. Never tells the value. */
public final class UnfitException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Flaw flaw;

  /** For this flaw. */
  public UnfitException(Flaw flaw) {
    super(flaw.detail(), null, false, false);
    this.flaw = flaw;
  }

  /** For a code and what is wrong. */
  public UnfitException(RejectCode code, String detail) {
    this(new Flaw(code, detail));
  }

  /** A value that is not what its field holds. */
  public static UnfitException invalid(String field, String whatToDo) {
    return new UnfitException(Flaw.invalid(field, whatToDo));
  }

  /** What is wrong. */
  public Flaw flaw() {
    return flaw;
  }
}
