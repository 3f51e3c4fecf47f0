package io.reslip.suite.fleet.wallet;

import io.reslip.suite.fleet.model.Operation;
import java.io.IOException;

/** A file of payments by wallet. */
public interface WalletFile {
  /** Writes what it says of this operation, and tells how many lines that took. */
  int write(Operation operation) throws IOException;

  /** Writes what stands below all lines. */
  void end() throws IOException;
}
