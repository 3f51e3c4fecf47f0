package io.reslip.reconciliation.repair.reconstruction;

import io.reslip.reconciliation.intake.Source;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Sources that say different things about one field.
 *
 * @param statements what each says, the most trusted first
 */
@Schema(name = "FieldContradiction", description = "Sources say different things about a field")
public record Contradiction(String field, Resolution resolution, List<Statement> statements) {

  public Contradiction {
    statements = List.copyOf(statements);
  }

  /** What was made of it. */
  @Schema(name = "ContradictionResolution")
  public enum Resolution {
    /** What must not be doubted stays empty. */
    LEFT_EMPTY,
    /** The most trusted source's word is taken, as disputed. */
    MOST_TRUSTED_TAKEN,
    /** The source that stands alone with its amount is left out. */
    DEVIATING_SOURCE_LEFT_OUT
  }

  /** What one record says. */
  @Schema(name = "FieldStatement")
  public record Statement(Source source, String recordId, String value) {}
}
