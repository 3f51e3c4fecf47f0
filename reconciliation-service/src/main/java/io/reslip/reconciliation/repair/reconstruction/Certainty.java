package io.reslip.reconciliation.repair.reconstruction;

/** How sure a restored field is, surest first. */
public enum Certainty {
  /** Two or more sources say the same, and none says otherwise. */
  CORROBORATED,
  /** One source says so, and none says otherwise. */
  STATED,
  /** Another source says otherwise: what the more trusted one says is taken. */
  DISPUTED,
  /** Only a damaged record says so. */
  DOUBTFUL;

  /** One step less sure, since a source that is left out says otherwise. */
  Certainty lowered() {
    return this == CORROBORATED ? STATED : this == STATED ? DISPUTED : this;
  }
}
